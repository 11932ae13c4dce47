import { parseArgs } from 'node:util';
import { markets, type Market } from '../../shared/domain/market.ts';
import { products } from './products.ts';
import { endings, scenarios, usualScenario } from './scenarios.ts';
import { startSimulator, type Simulator, type SimulatorOptions } from './simulator.ts';

const usage = `npm run simulator -- [--market EE|LV] [--port N] [--speed N] [--state FILE]

  --market  EE (default) or LV
  --port    1 to 65535; 0 (default) takes any free port
  --speed   divides every delay: 1 (default) is real, 10 is ten times faster
  --state   a file that keeps applications over restarts; without it they are forgotten`;

/** The options, or a sentence about what is wrong with the arguments. */
function readArguments(): SimulatorOptions | string {
  try {
    const { values } = parseArgs({
      options: {
        market: { type: 'string', default: 'EE' },
        port: { type: 'string', default: '0' },
        speed: { type: 'string', default: '1' },
        state: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
    if (values.help) return '';
    const market = values.market.toUpperCase();
    const [port, speed] = [numberOf(values.port), numberOf(values.speed)];
    if (!isMarket(market)) return `There is no market "${values.market}": it is EE or LV.`;
    if (!Number.isInteger(port) || port > 65_535) return `"${values.port}" is no port: it is 0 to 65535.`;
    if (!(speed > 0 && speed <= 1e6))
      return `"${values.speed}" is no speed: it is more than 0, up to 1000000.`;
    if (values.state === '') return 'The state file has no name.';
    return { market, port, speed, stateFile: values.state ?? null };
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

const isMarket = (text: string): text is Market => markets.some((market) => market === text);
const numberOf = (text: string): number => (/^\d+(\.\d+)?$/u.test(text) ? Number(text) : NaN);

const euros = (cents: number): string => (cents / 100).toFixed(2).replace(/\.00$/u, '');

function scenarioTable(): string {
  const rows = [
    ...scenarios.map(({ ranges, outcome }) => ({
      amounts: ranges.map(([from, to]) => `${euros(from)}–${euros(to)}`).join(', '),
      outcome,
    })),
    { amounts: 'any other', outcome: usualScenario.outcome },
    ...endings.map(({ cents, outcome }) => ({
      amounts: `cents ${cents}`,
      outcome: `the contract ${outcome}`,
    })),
  ];
  return rows.map(({ amounts, outcome }) => `  ${amounts.padEnd(22)} ${outcome}`).join('\n');
}

function introduction(simulator: Simulator, market: Market): string {
  const codes = products.map(({ code, name }) => `  ${code.padEnd(28)} ${name[market]}`).join('\n');
  return `The training bank (${market}) is open. It is not a real bank; Ctrl+C closes it.

  address    ${simulator.address}
  shop uuid  ${simulator.shopUuid}
  API key    ${simulator.apiKey}
  portal     ${simulator.portal}

To connect Counter, set up a profile and enter this address, shop uuid and key; any program of yours
sends "Authorization: Bearer KEY" to ADDRESS/shops/SHOP_UUID/…  The SMS code is 0000.

Products
${codes}

What the amount decides
${scenarioTable()}
`;
}

function explain(error: unknown, { port }: SimulatorOptions): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') return `Port ${port} is taken by another program.`;
  if (code === 'EACCES') return `This user may not use port ${port} or the state file.`;
  return `The training bank could not start: ${error instanceof Error ? error.message : String(error)}`;
}

async function run(options: SimulatorOptions): Promise<void> {
  const simulator = await startSimulator(options);
  console.log(introduction(simulator, options.market));
  const end = () => {
    simulator.stop().catch((error: unknown) => {
      console.error(`The state was not saved: ${error instanceof Error ? error.message : String(error)}`);
      process.exitCode = 1;
    });
  };
  process.once('SIGINT', end);
  process.once('SIGTERM', end);
}

const options = readArguments();
if (typeof options === 'string') {
  if (options === '') console.log(usage);
  else console.error(`${options}\n\n${usage}`);
  process.exitCode = options === '' ? 0 : 2;
} else {
  await run(options).catch((error: unknown) => {
    console.error(explain(error, options));
    process.exitCode = 1;
  });
}
