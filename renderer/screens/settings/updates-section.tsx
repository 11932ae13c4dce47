import type { UpdatesView } from '../../../shared/bridge/views.ts';
import { DefinitionList } from '../../parts/definition-list.tsx';
import type { IconName } from '../../parts/icon-paths.ts';
import { Note } from '../../parts/note.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

const icons: Readonly<Record<UpdatesView['state'], IconName>> = {
  off: 'minus',
  'not-checked': 'hourglass',
  'not-reached': 'line-down',
  current: 'check',
  downloading: 'arrow-down',
  ready: 'refresh',
  refused: 'attention',
};

/** Which version runs, and what stands ready for the next start. Nothing here can be pressed: it goes by itself. */
export function UpdatesSection({ settings: { updates } }: Pick<SectionProps, 'settings'>) {
  const { say } = useText();
  const format = useFormat();
  const { version, state, checkedAt, newVersion, refusal } = updates;
  const isOff = state === 'off';
  return (
    <div className={css.stack}>
      <p className={css.soft}>{say(isOff ? 'updates.off-text' : 'updates.text')}</p>
      <div className={css.facts}>
        <DefinitionList
          items={[
            { term: say('updates.version'), value: version },
            ...(isOff
              ? []
              : [
                  {
                    term: say('updates.checked-at'),
                    value: checkedAt === null ? say('updates.never') : format.moment(checkedAt),
                  },
                ]),
            {
              term: say('updates.state'),
              value: (
                <StatusWord icon={icons[state]} needsPerson={state === 'refused'}>
                  {say(`updates.${state}`, { version: newVersion ?? '' })}
                </StatusWord>
              ),
            },
          ]}
        />
      </div>
      {state === 'ready' && <Note>{say('updates.ready-text')}</Note>}
      {state === 'not-reached' && <Note>{say('updates.not-reached-text')}</Note>}
      {refusal && (
        <Note kind="attention" title={say('updates.refused-title')}>
          {say('updates.refused-text')} {say(`updates.why-${refusal}`)}
        </Note>
      )}
    </div>
  );
}
