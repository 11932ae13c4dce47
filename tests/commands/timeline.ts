import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright';

interface Step {
  readonly name: string;
  readonly startedAt: number;
  readonly tookMs: number;
  readonly picture: string;
}

/** What happened when: every step is printed with its time, photographed, and drawn as a bar. */
export class Timeline {
  private readonly folder: string;
  private readonly steps: Step[] = [];
  private readonly start = performance.now();

  constructor(folder: string) {
    this.folder = folder;
  }

  async begin(): Promise<void> {
    await rm(this.folder, { recursive: true, force: true });
    await mkdir(this.folder, { recursive: true });
  }

  /** Does something and takes a picture of the screen it ends on. */
  async step(page: Page, name: string, run: () => Promise<void>): Promise<void> {
    const startedAt = performance.now() - this.start;
    await run();
    const tookMs = performance.now() - this.start - startedAt;
    const picture = `${String(this.steps.length + 1).padStart(2, '0')}-${fileNameOf(name)}.png`;
    // Nothing half faded in.
    await page.screenshot({ path: join(this.folder, picture), animations: 'disabled' });
    this.steps.push({ name, startedAt, tookMs, picture });
    console.log(`${inSeconds(tookMs)}  ${name}`);
  }

  /** Writes `timeline.html`; gives the time from the first step to the last. */
  async end(): Promise<number> {
    const last = this.steps.at(-1);
    const totalMs = last ? last.startedAt + last.tookMs : 0;
    await writeFile(join(this.folder, 'timeline.html'), pageOf(this.steps, totalMs));
    return totalMs;
  }
}

const inSeconds = (ms: number): string => `${(ms / 1_000).toFixed(1).padStart(6)} s`;

const fileNameOf = (name: string): string =>
  name
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/gu, '-')
    .replaceAll(/^-|-$/gu, '');

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

function pageOf(steps: readonly Step[], totalMs: number): string {
  const percent = (ms: number): string => ((ms / totalMs) * 100).toFixed(2);
  const rows = steps.map(
    ({ name, startedAt, tookMs, picture }) => `<tr>
<td>${inSeconds(startedAt)}</td><td>${inSeconds(tookMs)}</td>
<td><a href="${picture}">${escaped(name)}</a></td>
<td class="track"><svg width="100%" height="14"><rect x="${percent(startedAt)}%" width="${percent(Math.max(tookMs, totalMs / 400))}%" height="14"/></svg></td>
</tr>`,
  );
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<title>Counter: the main job</title>
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 24px; color: #1a1f24; }
table { border-collapse: collapse; width: 100%; }
th, td { text-align: left; padding: 6px 12px; border-bottom: 1px solid #d5dbe0; white-space: nowrap; }
.track { width: 50%; }
rect { fill: #1257b8; }
</style>
<h1>Counter: the main job</h1>
<p>${steps.length} steps in ${inSeconds(totalMs).trim()}. Each name leads to the picture at its end.</p>
<table>
<thead><tr><th>at</th><th>took</th><th>step</th><th></th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>
</html>
`;
}
