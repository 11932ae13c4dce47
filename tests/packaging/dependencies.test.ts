import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../commands/steps.ts';

type Versions = Readonly<Record<string, string>>;
interface Manifest {
  readonly dependencies?: Versions;
  readonly devDependencies?: Versions;
  readonly optionalDependencies?: Versions;
}
interface Lock {
  readonly packages: Readonly<Record<string, Manifest>>;
}

const read = (path: string): string => readFileSync(resolve(root, path), 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const lockText = read('package-lock.json');
const lock = JSON.parse(lockText) as Lock;

test('S-30: every version is pinned, and nothing is left to be installed beside the bundles', () => {
  expect(manifest.dependencies ?? {}).toEqual({});
  const versions = Object.entries({ ...manifest.devDependencies, ...manifest.optionalDependencies });
  expect(versions.length).toBeGreaterThan(20);
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/u.test(version))).toEqual([]);
});

test('S-30: the lock asks for what package.json asks for, and names no registry', () => {
  const { dependencies, devDependencies, optionalDependencies } = lock.packages[''] ?? {};
  expect({ dependencies, devDependencies, optionalDependencies }).toEqual({
    dependencies: manifest.dependencies,
    devDependencies: manifest.devDependencies,
    optionalDependencies: manifest.optionalDependencies,
  });
  expect(lockText).not.toMatch(/"resolved":|registry\./u);
});

/**
 * A lock that was written on one kind of machine can lack the packages of the others; `npm ci` then fails there, or
 * leaves out what it needs.
 */
test('the lock has an entry for each optional package, whatever machine it is for', () => {
  const placesOf = (owner: string, name: string): readonly string[] => {
    const folders = owner.split('/node_modules/');
    const nested = folders.map((_, index) => folders.slice(0, index + 1).join('/node_modules/'));
    return [`node_modules/${name}`, ...nested.map((folder) => `${folder}/node_modules/${name}`)];
  };
  const optional = Object.entries(lock.packages).flatMap(([owner, { optionalDependencies = {} }]) =>
    Object.keys(optionalDependencies).map((name) => [owner, name] as const),
  );
  expect(optional.length).toBeGreaterThan(20);
  const missing = optional.filter(([owner, name]) =>
    placesOf(owner, name).every((place) => !Object.hasOwn(lock.packages, place)),
  );
  expect(missing).toEqual([]);
});
