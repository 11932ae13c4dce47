import { useEffect, useRef } from 'react';
import { Button as Trigger } from 'react-aria-components/Button';
import { Disclosure, DisclosurePanel } from 'react-aria-components/Disclosure';
import { DisclosureGroup } from 'react-aria-components/DisclosureGroup';
import { useTill } from '../../bridge/use-till.ts';
import { Button } from '../../parts/button.tsx';
import { classes } from '../../parts/classes.ts';
import { Icon } from '../../parts/icon.tsx';
import { useToldKeys } from '../../text/told-keys.ts';
import { useText } from '../../text/use-text.ts';
import { symptoms, type Place, type SymptomId } from './symptom-list.ts';
import css from './symptoms.module.css';

interface Props {
  /** The one that is open from the start, with the focus. */
  readonly opened: SymptomId | null;
  /** Leads there; on a till that is not open there is nowhere to go. */
  readonly onGo: ((place: Place) => void) | undefined;
}

/** What goes wrong at a counter: what it means, what is safe, what to do. */
export function Symptoms({ opened, onGo }: Props) {
  const { say } = useText();
  const keys = useToldKeys();
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (opened !== null) list.current?.querySelector<HTMLElement>('[aria-expanded=true]')?.focus();
  }, [opened]);
  return (
    <DisclosureGroup ref={list} defaultExpandedKeys={opened === null ? [] : [opened]}>
      {symptoms.map(({ id, title, places }) => (
        <Disclosure key={id} id={id} className={classes(css.symptom)}>
          <h3>
            <Trigger slot="trigger" className={classes(css.title)}>
              <Icon name="chevron-right" className={css.mark} />
              <span>{say(title)}</span>
            </Trigger>
          </h3>
          <DisclosurePanel>
            <div className={css.text}>
              <dl>
                <dt>{say('help.means')}</dt>
                <dd>{say(`symptoms.${id}-means`)}</dd>
                <dt>{say('trouble.safe')}</dt>
                <dd>{say(`symptoms.${id}-safe`)}</dd>
                <dt>{say('help.do')}</dt>
                <dd>{say(`symptoms.${id}-do`, keys)}</dd>
              </dl>
              {onGo && <Ways places={places} onGo={onGo} />}
            </div>
          </DisclosurePanel>
        </Disclosure>
      ))}
    </DisclosureGroup>
  );
}

interface WaysProps {
  readonly places: readonly Place[];
  readonly onGo: (place: Place) => void;
}

function Ways({ places, onGo }: WaysProps) {
  const { say } = useText();
  const { session } = useTill();
  // Others may look at the settings, but what a symptom asks for there only a manager can do.
  const open = places.filter((place) => place !== 'settings' || session?.role === 'manager');
  if (open.length === 0) return null;
  return (
    <div className={css.ways}>
      {open.map((place) => (
        <Button key={place} onPress={() => onGo(place)}>
          {say(`help.go-${place}`)}
        </Button>
      ))}
    </div>
  );
}
