/** Where Enter leads through the form: each field once, a group of choices once, in the order of the page. */
function stopsOf(form: HTMLElement): readonly (HTMLInputElement | HTMLSelectElement)[] {
  const controls = form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
    'input[name]:not([type=hidden], :disabled), select[name]:not(:disabled)',
  );
  const stops: (HTMLInputElement | HTMLSelectElement)[] = [];
  for (const control of controls) {
    const { type, name } = control;
    if (type !== 'radio') stops.push(control);
    else if (!stops.some((stop) => stop.type === 'radio' && stop.name === name)) {
      stops.push(
        form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(name)}"]:checked`) ?? control,
      );
    }
  }
  return stops;
}

const nameOf = (element: Element | null): string | null => element?.getAttribute('name') ?? null;

/** Nobody has answered it: nothing typed, nothing chosen. */
const isEmpty = (stop: HTMLInputElement | HTMLSelectElement): boolean =>
  stop.type === 'radio' ? !stop.checked : stop.value === '';

/**
 * On to the next stop that is empty, over what a default, a document or an earlier application has filled; one stop
 * on where none is, and always one stop back. The last one stays where it is: only Ctrl+Enter sends.
 */
export function moveFrom(form: HTMLElement, control: Element, by: 1 | -1): void {
  const stops = stopsOf(form);
  const here = stops.findIndex((stop) => stop === control || nameOf(stop) === nameOf(control));
  const next = by === 1 ? stops.slice(here + 1).find(isEmpty) : undefined;
  (next ?? stops[here + by])?.focus();
}

/** The first field of these names, in the order of the page. */
export function focusFirst(form: HTMLElement | null, names: readonly string[]): void {
  if (!form) return;
  const wanted = new Set(names.flatMap((name) => [name, `again.${name}`]));
  const first = stopsOf(form).find((stop) => wanted.has(nameOf(stop) ?? ''));
  const name = nameOf(first ?? null);
  // What is to be typed again is typed beside the field in doubt.
  const again = stopsOf(form).find((stop) => nameOf(stop) === `again.${name ?? ''}`);
  (again ?? first)?.focus();
}

/** The field that is meant, its words selected as after Tab. Where several are, the next one from one of them. */
export function focusNextOf(form: HTMLElement | null, isMeant: (name: string) => boolean): void {
  if (!form) return;
  const group = stopsOf(form).filter(({ name }) => isMeant(name));
  const here = group.findIndex((stop) => stop.name === nameOf(document.activeElement));
  const next = group[here + 1] ?? group[0];
  next?.focus();
  if (next instanceof HTMLInputElement && next.type !== 'radio') next.select();
}

/** The first field that has to be filled in and that nobody has; never an answer, which a stray Space would give. */
export function focusFirstEmpty(form: HTMLElement | null): void {
  if (!form) return;
  // A list with nothing in it cannot be filled in now.
  const canBeFilled = (stop: HTMLInputElement | HTMLSelectElement): boolean =>
    stop instanceof HTMLSelectElement ? stop.options.length > 1 : stop.type !== 'radio';
  stopsOf(form)
    .find((stop) => canBeFilled(stop) && stop.ariaRequired === 'true' && stop.value === '')
    ?.focus();
}

/** Where a form starts: the first field to be filled in, else the form itself, which a stray key does not change and which hears scans. */
export function focusStart(form: HTMLElement | null): void {
  focusFirstEmpty(form);
  if (form && !form.contains(document.activeElement)) form.focus();
}
