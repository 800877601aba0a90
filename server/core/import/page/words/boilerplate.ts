import { remembered } from './remembered.ts';

/** Lines that a page carries along and that are nobody's competency: cookie notices, forms, copyright, dates. */
const BOILERPLATE: readonly RegExp[] = [
  /\bcookies?\b.{0,80}\b(?:website|site|experience|polic(?:y|ies)|preferences|settings|accept|reject|use|analyse|essential)\b|\b(?:use|uses|using|accept|reject|manage|set|essential|analytics|all)\b.{0,40}\bcookies?\b/i,
  /^(?:accept|reject|allow|decline|manage)(?: all)?(?: (?:additional|optional|essential))?(?: cookies| preferences)?$/i,
  /\benable javascript\b|\bjavascript (?:is )?(?:disabled|required)\b/i,
  /^(?:page )?(?:first |last )?(?:published|updated|reviewed|modified|amended)\b(?: on| by)?[:\s]*(?:\d.*|[A-Z][a-z]+ \d.*)?$/i,
  /^(?:top|bottom|end|start) of (?:the )?page$/i,
  /^\d+ min(?:ute)?s? read$/i,
  /^(?:reading time|read time)\b/i,
  /\ball rights reserved\b|\bcrown copyright\b|\bopen government licence\b/i,
  /^(?:yes|no|other|submit|send|search|close|menu|home|share|print|email|facebook|twitter|x|linkedin|whatsapp|cymraeg|english|sign in|log in|login|register|skip|top|back|next|previous|expand all|collapse all|open all|close all|show all(?: sections)?|show|hide|read more|show more|show less|tags)$/i,
  /^(?:you are on |showing |this is )?page\s+\d+\s*of\s*\d+$/i,
  /^(?:page|tudalen|seite)\s+\d+(?:\s*(?:of|\/|o|von)\s*\d+)?$/i,
  /^[-–—\s|]*\d{1,4}\s*(?:(?:of|\/)\s*\d{1,4})?[-–—\s|]*$/,
  /^\d+\s*\|\s*(?:p ?a ?g ?e|page)$/i,
  /^(?:tel|telephone|phone|fax|e-?mail|address|website)\s*:/i,
  /^(?:\S+ ){0,5}?(?:[\w.+-]+@[\w-]+(?:\.[\w-]+)+|\+?\(?\d[\d() -]{8,}\d)\.?$/,
  /\bregistered (?:charity|company|office|address)\b.{0,60}(?:\d|\bin\b)/i,
  /^\+?\(?\d[\d\s()./-]{6,}\d$/,
  /^[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?:com|org|net|gov|edu|int|info|ie|uk|ca|au|nz|eu|de|fr|us)(?:\/\S*)?$/i,
  /^(?:https?|file):\/\/\S+(?:\s+\d+\s*\/\s*\d+)?$|^www\.\S+$/i,
  /^(?:home|you are here|breadcrumb)\s*[>/›»:|]/i,
  /(?:^|\s)[>›»]\s.+\s[>›»]\s/,
  /^(?:official|official[- ]sensitive|not protectively marked|unclassified|confidential|internal|public)$/i,
  /^(?:version|v)\s*\d+(?:\.\d+)*(?:\s.{0,30})?$/i,
  /^.{2,40} is the \S+ of \S+ (?:ascending )?(?:skill |proficiency )?levels\.?$/i,
  /^[^\p{L}\p{N}]*$/u,
  /^[\p{Zs}]*(?:©|\(c\))/iu,
  /\bregistered (?:charity|company|office)\b|\bcharity (?:no|number)\b|\bcompany (?:no|number)\b/i,
];

/** The same, but words that statements begin with too: “Skip to content”, “Skip to the point in meetings”. */
const LIKE_STATEMENTS: readonly RegExp[] = [
  /^[\p{Zs}]*(?:copyright\b|hawlfraint)/iu,
  /^(?:was|is|did you find) (?:this|the) (?:page|information|content|article|guide)\b.*(?:useful|helpful)/i,
  /^(?:skip to|back to (?:top|the top)|return to|go to (?:top|main)|jump to|share (?:this|on|via)|print (?:this|page)|email (?:this|page)|download (?:this|as|the|pdf)|save as|follow us|sign up|subscribe|contact us|opens? in (?:a )?new)\b/i,
  /\bprivacy (?:policy|notice|statement)\b/i,
  /\b(?:do not|don['’]t|please) (?:provide|include|enter) (?:any )?personal (?:or financial )?(?:information|data|details)\b/i,
  /^(?:what is the reason for your answer|i couldn['’]t find what i was looking for|the information (?:wasn['’]t|is too|was not|is not)\b.*|there (?:is|was) a(?:nything)? (?:problem|wrong) (?:with|on) this page.*|report a problem.*|help us improve.*|thank you for your feedback|tell us what you think)/i,
  /^(?:to help us improve|we['’]d like to (?:set|know)|your (?:browser|session)|this site is protected|this website uses|loading)/i,
];

/** Whether a text is what pages carry along and no part of a framework. */
export const isBoilerplate: (text: string) => boolean = remembered(
  (text) => mayBeStatement(text) || (text.length < 700 && BOILERPLATE.some((pattern) => pattern.test(text))),
);

/** Whether it is one only where it stands alone: among statements it is a statement. */
export const mayBeStatement = (text: string): boolean =>
  text.length < 700 && LIKE_STATEMENTS.some((pattern) => pattern.test(text));
