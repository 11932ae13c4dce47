import { useCallback, useRef, type ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components/Tabs';
import { classes } from './classes.ts';
import css from './tabs.module.css';

interface TabPart<Id extends string> {
  readonly id: Id;
  readonly label: string;
  readonly content: ReactNode;
}

interface Props<Id extends string> {
  readonly label: string;
  readonly parts: readonly TabPart<Id>[];
  readonly chosen: Id;
  readonly onChoose: (id: Id) => void;
  /** The focus starts on the chosen tab. */
  readonly autoFocus?: boolean;
}

/** Parts of one thing, one at a time: arrows choose among them, Tab leads into what is chosen. */
export function Tabs<Id extends string>({ label, parts, chosen, onChoose, autoFocus = false }: Props<Id>) {
  const isWaiting = useRef(autoFocus);
  // The library draws the tabs later than what is around them, once it has counted them.
  const takeFocus = useCallback((tab: HTMLElement | null) => {
    if (!tab || !isWaiting.current) return;
    isWaiting.current = false;
    tab.focus();
  }, []);
  return (
    <AriaTabs
      className={classes(css.tabs)}
      selectedKey={chosen}
      onSelectionChange={(key) => {
        const part = parts.find(({ id }) => id === key);
        if (part) onChoose(part.id);
      }}
    >
      <TabList className={classes(css.list)} aria-label={label}>
        {parts.map((part) => (
          <Tab
            key={part.id}
            id={part.id}
            className={classes(css.tab)}
            {...(part.id === chosen ? { ref: takeFocus } : {})}
          >
            {part.label}
          </Tab>
        ))}
      </TabList>
      {parts.map(({ id, content }) => (
        <TabPanel key={id} id={id} className={classes(css.panel)}>
          {content}
        </TabPanel>
      ))}
    </AriaTabs>
  );
}
