import type { FormRules } from '../../../shared/domain/application-form.ts';
import { checkDocumentNumber } from '../../../shared/domain/document-number.ts';
import { checkIdentityCode } from '../../../shared/domain/identity-code.ts';
import { marketRules } from '../../../shared/domain/market.ts';
import { checkPhone } from '../../../shared/domain/phone.ts';
import { checkPostcode } from '../../../shared/domain/postcode.ts';
import { cleanText } from '../../../shared/domain/text.ts';

/** The one spelling in which a field shows what was typed, once it is left; the same text where there is none. */
export function spellingOf(field: string, typed: string, rules: FormRules, country: string): string {
  switch (field) {
    case 'customer.identity_code':
    case 'again.customer.identity_code':
      return checkIdentityCode(typed, rules).value?.code ?? typed;
    case 'customer_contact.mobile':
      return groupedPhone(checkPhone(typed, rules.market).value) ?? typed;
    case 'customer_addresses.0.zip_code':
      return checkPostcode(typed, country).value ?? typed;
    case 'customer_identification.document_number':
      return checkDocumentNumber(typed).value ?? typed;
    case 'customer_contact.email':
      return typed.trim();
    case 'customer.first_name':
    case 'customer.last_name':
    case 'customer_addresses.0.street':
    case 'customer_addresses.0.city':
      // Where something invisible was taken out, the check says so; it stays for the person to see to.
      return cleanText(typed).isChanged ? typed : cleanText(typed).text;
    default:
      return typed;
  }
}

/** `+37253630000` → `+372 5363 0000`: as people read a number out. Other countries' numbers stay whole. */
function groupedPhone(number: string | null): string | null {
  if (number === null) return null;
  const { EE, LV } = marketRules;
  const national = (code: string): string => number.slice(code.length + 1);
  if (number.startsWith(`+${EE.callingCode}`)) {
    const digits = national(EE.callingCode);
    return `+${EE.callingCode} ${digits.slice(0, -4)} ${digits.slice(-4)}`;
  }
  if (number.startsWith(`+${LV.callingCode}`)) {
    const digits = national(LV.callingCode);
    return `+${LV.callingCode} ${digits.slice(0, -6)} ${digits.slice(-6, -3)} ${digits.slice(-3)}`;
  }
  return number;
}
