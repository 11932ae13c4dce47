import { useState } from 'react';
import { useTill } from '../../bridge/use-till.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { DefinitionList } from '../../parts/definition-list.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { ScannerDialog } from './scanner-dialog.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

/** The scanner of this till, and how it is told from fingers. */
export function DevicesSection({ isManager }: Pick<SectionProps, 'isManager'>) {
  const { say } = useText();
  const format = useFormat();
  const { scanGapMs } = useTill();
  const [isOpen, setIsOpen] = useState(false);
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say('scans.devices-text')}</p>
      <DefinitionList
        items={[
          { term: say('scans.gap'), value: say('scans.ms', { n: format.count(scanGapMs) }), isNumber: true },
        ]}
      />
      {isManager && (
        <div>
          <ActionButton id="scanner-measure" icon="scan" onPress={() => setIsOpen(true)}>
            {say('scans.measure')}
          </ActionButton>
        </div>
      )}
      {isOpen && <ScannerDialog onClose={() => setIsOpen(false)} />}
    </div>
  );
}
