import { randomBytes } from 'node:crypto';
import type { Application, Link } from './state.ts';
import type { World } from './world.ts';

/** Adds a page for the customer; an earlier one of the same kind stops working. */
export function withLink(
  application: Application,
  link: Pick<Link, 'kind' | 'returnUrl'> & { readonly locale?: string },
): { readonly application: Application; readonly token: string } {
  const token = randomBytes(24).toString('base64url');
  const others = application.links.filter(({ kind }) => kind !== link.kind);
  const added: Link = { locale: null, ...link, token, isUsed: false };
  return { application: { ...application, links: [...others, added] }, token };
}

export const linkAddress = (world: World, kind: Link['kind'], token: string): string =>
  `${world.origin()}/${kind}/${token}`;

export const usedLink = (application: Application, token: string): Application => ({
  ...application,
  links: application.links.map((link) => (link.token === token ? { ...link, isUsed: true } : link)),
});
