import type {
  ApplicationStep,
  ContractStatus,
  EntryKind,
  EntryState,
  Turn,
} from '../../../shared/domain/wording.ts';

/** One short word or two for every state of a thing, as lists show them. */
export const states = {
  'turn-ours': 'Our turn',
  'turn-customer': 'Waiting for the customer',
  'turn-bank': 'Waiting for the bank',
  'turn-finished': 'Finished',

  'step-waiting-to-send': 'Waiting to be sent',
  'step-sending': 'Being sent',
  'step-uncertain': 'Not known whether it arrived',
  'step-needs-you': 'Needs you',
  'step-expired': 'Time to send is over',
  'step-asking': 'Asking the bank',
  'step-more-time': 'The bank needs more time',
  'step-income-proof': 'Account statement wanted',
  'step-offered': 'Offer from the bank',
  'step-no-offer': 'Answer from the bank',
  'step-failed': 'No decision could be made',
  'step-bank-error': 'Check the data together',
  'step-contract': 'Contract',
  'step-cancelled': 'Cancelled',
  'step-dropped': 'Discarded',

  'contract-unsigned': 'Waiting for signature',
  'contract-signed': 'Signed, not active yet',
  'contract-activated': 'Active',
  'contract-cancelled': 'Cancelled',
  'contract-terminated': 'Ended',
  'contract-not-understood': 'In progress',

  'entry-waiting': 'Waiting',
  'entry-sending': 'Sending',
  'entry-uncertain': 'Uncertain',
  'entry-needs-you': 'Needs you',
  'entry-expired': 'Expired',
  'entry-done': 'Done',
  'entry-dropped': 'Discarded',

  'kind-submit': 'New application',
  'kind-accept': 'Acceptance of the offer',
  'kind-cancel-application': 'Cancelling the application',
  'kind-start-signing': 'Start of signing',
  'kind-confirm-signing': 'Signing code',
  'kind-cancel-contract': 'Cancelling the contract',
  'kind-start-retrieval': 'Link to the customer’s bank',
  'kind-send-statements': 'Account statements',
  'kind-start-payment': 'Link for the down payment',
  'kind-approve-contract': 'Shop’s agreement to the contract',
} as const satisfies Record<
  | `turn-${Turn}`
  | `step-${ApplicationStep}`
  | `contract-${ContractStatus}`
  | `entry-${EntryState}`
  | `kind-${EntryKind}`,
  string
>;
