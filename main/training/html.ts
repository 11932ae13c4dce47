import { createHash } from 'node:crypto';
import type { Answer } from './answers.ts';
import type { Language } from '../../shared/domain/language.ts';

const style = `body{font:18px/1.5 system-ui,sans-serif;margin:0;color:#1c1c22;background:#f6f6f4}
.training{background:#1c1c22;color:#fff;padding:12px 24px;font-weight:600}
main{max-width:36rem;margin:32px auto;padding:0 24px}
button{font:inherit;min-height:44px;padding:8px 20px;margin:0 12px 12px 0}
main.wide{max-width:84rem}
.wide table{border-collapse:collapse;width:100%;font-size:16px}
.wide th,.wide td{text-align:left;vertical-align:top;padding:8px 16px 8px 0;border-bottom:1px solid #c9c9c4}
.wide .amount{text-align:right;white-space:nowrap}
.wide a{color:#0b4bb3}
.wide code,.wide input{font:16px/1.5 ui-monospace,monospace;overflow-wrap:anywhere;user-select:all}
.wide input{box-sizing:border-box;width:100%;max-width:24rem;min-height:44px;padding:0 8px}
.wide dl{display:grid;grid-template-columns:max-content 1fr;gap:8px 24px;margin:0 0 24px}
.wide dd{margin:0}`;

const styleRule = `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`;
/** No script, no foreign content. Forms may lead away, because the customer goes back to the shop. */
const customerPolicy = `default-src 'none'; base-uri 'none'; ${styleRule}`;
/** Nor does anything lead away from what belongs to the shop, or show it inside another page. */
const shopPolicy = `default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; ${styleRule}`;

/** Written markup: whatever is put into it is escaped, unless it is markup itself. */
export interface Markup {
  readonly markup: string;
}
type Piece = string | Markup | readonly Markup[];

export const html = (written: TemplateStringsArray, ...pieces: readonly Piece[]): Markup => ({
  markup: written.map((text, index) => text + markupOf(pieces[index] ?? '')).join(''),
});

function markupOf(piece: Piece): string {
  if (typeof piece === 'string') return escapeHtml(piece);
  return 'markup' in piece ? piece.markup : piece.map(({ markup }) => markup).join('');
}

export const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/gu, (mark) => `&#${mark.charCodeAt(0)};`);

interface Head {
  readonly language: Language;
  readonly training: string;
  readonly heading: string;
}

export interface Page extends Head {
  readonly lead: string;
  readonly choices: readonly Choice[];
}
interface Choice {
  readonly value: string;
  readonly label: string;
}

/** A page for the customer. */
export function pageAnswer(status: number, { lead, choices, ...head }: Page): Answer {
  const content = html`<main>
    <h1>${head.heading}</h1>
    <p>${lead}</p>
    ${formOf(choices)}
  </main>`;
  return documentAnswer(status, head, content, customerPolicy);
}

/** A page for the shop. */
export const shopPageAnswer = (status: number, head: Head, content: Markup): Answer =>
  documentAnswer(
    status,
    head,
    html`<main class="wide">
      <h1>${head.heading}</h1>
      ${content}
    </main>`,
    shopPolicy,
  );

export function formOf(choices: readonly Choice[]): Markup {
  if (choices.length === 0) return html``;
  const buttons = choices.map(
    ({ value, label }) => html`<button name="choice" value="${value}">${label}</button>`,
  );
  return html`<form method="post">${buttons}</form>`;
}

/** A static page of the simulator, without script. */
function documentAnswer(status: number, head: Head, content: Markup, policy: string): Answer {
  const { markup } = html`<!doctype html>
    <html lang="${head.language}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width" />
        <title>${head.heading}</title>
        <style>
          ${{ markup: style }}
        </style>
      </head>
      <body>
        <div class="training">${head.training}</div>
        ${content}
      </body>
    </html> `;
  return {
    status,
    content: { type: 'text/html; charset=utf-8', data: markup },
    headers: { 'content-security-policy': policy, 'referrer-policy': 'no-referrer' },
  };
}
