import { useState } from 'react';
import type { SettingsView } from '../../../shared/bridge/views.ts';
import { ActionButton } from '../../parts/action-button.tsx';
import { ChangeButton } from '../../parts/change-button.tsx';
import { HiddenText } from '../../parts/hidden-text.tsx';
import { StatusWord } from '../../parts/status-word.tsx';
import { PlainTable } from '../../parts/plain-table.tsx';
import { useFormat } from '../../text/use-format.ts';
import { useText } from '../../text/use-text.ts';
import { PersonDialog } from './person-dialog.tsx';
import type { SectionProps } from './settings-screen.tsx';
import css from './settings-screen.module.css';

type Person = SettingsView['people'][number];

export function PeopleSection({ settings, isManager, onChanged }: SectionProps) {
  const { say } = useText();
  const format = useFormat();
  /** `new`, somebody, or nobody in the window. */
  const [open, setOpen] = useState<Person | 'new' | null>(null);
  return (
    <div className={css.stack}>
      <PlainTable>
        <thead>
          <tr>
            <th scope="col">{say('settings.person-name')}</th>
            <th scope="col">{say('settings.person-role')}</th>
            <th scope="col">{say('badge.column')}</th>
            <th scope="col">{say('settings.person-state')}</th>
            {isManager && (
              <th scope="col">
                <HiddenText>{say('common.change')}</HiddenText>
              </th>
            )}
          </tr>
        </thead>
        <tbody>
          {settings.people.map((person) => (
            <tr key={person.id}>
              <td>
                <strong>{person.name}</strong>
              </td>
              <td>{say(`common.role-${person.role}`)}</td>
              <td>
                {person.badgeSince === null
                  ? say('badge.none')
                  : say('badge.since-short', { date: format.date(format.dayOf(person.badgeSince)) })}
              </td>
              <td>
                <StatusWord icon={person.isActive ? 'check' : 'cross'}>
                  {say(person.isActive ? 'settings.person-active' : 'settings.person-inactive')}
                </StatusWord>
              </td>
              {isManager && (
                <td>
                  <ChangeButton
                    label={say('settings.person-change', { name: person.name })}
                    onPress={() => setOpen(person)}
                  />
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </PlainTable>
      {isManager && (
        <ActionButton id="person-add" icon="plus" onPress={() => setOpen('new')}>
          {say('settings.person-add')}
        </ActionButton>
      )}
      {open && (
        <PersonDialog
          person={open === 'new' ? null : open}
          onChanged={onChanged}
          onClose={() => setOpen(null)}
        />
      )}
    </div>
  );
}
