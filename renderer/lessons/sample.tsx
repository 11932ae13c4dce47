import { authenticationMethods } from '../../shared/domain/application-request.ts';
import { sampleCustomers } from '../../shared/domain/sample-customers.ts';
import { useTill } from '../bridge/use-till.ts';
import { labelOf } from '../screens/new-application/field-labels.ts';
import { useText } from '../text/use-text.ts';
import css from './strip.module.css';

/** Whom to type: somebody made up, and the amount that leads to what is practised. */
export function Sample({ euros }: { readonly euros: number }) {
  const { say } = useText();
  const market = useTill().profile?.market ?? 'EE';
  const values = [['credit_application.amount', String(euros)] as const, ...sampleCustomers[market]];
  const inWords = (value: string): string => {
    const method = authenticationMethods.find((each) => each === value);
    return method ? say(`form.method-${method}`) : value;
  };
  return (
    <div className={css.sample} role="group" aria-label={say('lessons.sample')} tabIndex={0}>
      <h3>{say('lessons.sample')}</h3>
      <dl>
        {values.map(([field, value]) => (
          <div key={field}>
            <dt>{labelOf(field, say)}</dt>
            <dd>{inWords(value)}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}
