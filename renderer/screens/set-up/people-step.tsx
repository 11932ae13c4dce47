import { useState } from 'react';
import { PersonFields, personOf } from '../../editors/person-fields.tsx';
import { ActionButton } from '../../parts/action-button.tsx';
import { Button } from '../../parts/button.tsx';
import { Icon } from '../../parts/icon.tsx';
import { useText } from '../../text/use-text.ts';
import { withTyped } from './draft.ts';
import css from './step.module.css';
import type { StepProps } from './wizard.tsx';

/** People, one after the other; the one being typed counts as soon as it is complete. */
export function PeopleStep({ draft, change, problem }: StepProps) {
  const { say } = useText();
  const { people, typed } = draft;
  const [isTried, setIsTried] = useState(false);
  const add = (): void => {
    setIsTried(personOf(typed) === null);
    change(withTyped(draft));
  };
  const needed = problem('people');
  return (
    <div className={css.stack}>
      <p className={css.text}>{say('setup.people-text')}</p>
      {people.length > 0 && (
        <ul className={css.list}>
          {people.map(({ name, role }, index) => (
            <li key={index}>
              <Icon name="person" />
              <span className={css.grow}>{name}</span>
              <span className={css.soft}>{say(`common.role-${role}`)}</span>
              <span className={css.soft}>{say('setup.pin-kept')}</span>
              <Button
                look="quiet"
                icon="trash"
                onPress={() => change({ people: people.filter((_, at) => at !== index) })}
              >
                {say('common.remove')}
              </Button>
            </li>
          ))}
        </ul>
      )}
      {needed !== undefined && (
        <p className={css.problem} role="alert">
          <Icon name="error" /> {needed}
        </p>
      )}
      <PersonFields
        person={typed}
        onChange={(next) => change({ typed: next })}
        isTried={isTried || problem('person') !== undefined}
        onEnter={add}
      />
      <ActionButton id="person-add" icon="plus" onPress={add}>
        {say('setup.person-add')}
      </ActionButton>
    </div>
  );
}
