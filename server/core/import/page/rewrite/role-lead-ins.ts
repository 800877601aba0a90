import { endsAsRole } from '../words/role-list.ts';

const WHO =
  /^(?:the|an?|all|every|each) (?<role>\p{Ll}[^.!?;:,]{2,50}?)(?: (?:also|will|can|should|must|is|are|shall|may|has|have|to|be|able|expected|demonstrates?|who)){0,5}\s*[:…]$/iu;
const FOR =
  /^(?:additional |further |extra |specific )?(?:behaviou?rs|indicators|expectations|requirements|standards) (?:for|of|expected of) (?:the |an? |all )?(?<role>\p{L}[^.!?;:,]{2,50}?):?$/iu;

/** Who a lead-in speaks of: the nurse in “The nurse also:”, the nurses in “Indicators for nurses”; undefined for others. */
export function roleOfLeadIn(text: string): string | undefined {
  const role = (WHO.exec(text) ?? FOR.exec(text))?.groups?.['role'];
  return role && endsAsRole(role) ? role : undefined;
}
