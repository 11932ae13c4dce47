import { machine } from '../machine.ts';

/** The language of `--lang`, else of the environment: `et_EE.UTF-8` is `et-EE`; the C locale is `en-US`. */
export function language(): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const said = machine.switches.get('lang') ?? LC_ALL ?? LC_MESSAGES ?? LANG ?? '';
  const tag = said.replace(/[.@].*$/, '').replaceAll('_', '-');
  return tag === '' || tag === 'C' || tag === 'POSIX' ? 'en-US' : tag;
}
