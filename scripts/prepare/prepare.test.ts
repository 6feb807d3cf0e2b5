import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { build, isStale } from './builds.mjs';
import { needsInstall } from './dependencies.mjs';
import { findNode } from './node.mjs';

let root = '';
const put = (path: string, content: unknown) => {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), typeof content === 'string' ? content : JSON.stringify(content));
};

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'frontdoor-prepare-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('what is installed', () => {
  const express = { version: '5.3.0' };
  const otherPlatform = { version: '1.0.0', optional: true };
  const workspace = { dependencies: { zod: '^4.0.0' } };

  beforeEach(() => {
    put('package.json', { dependencies: { express: '^5.0.0' } });
    put('packages/hours/package.json', workspace);
    put('package-lock.json', {
      packages: {
        '': { dependencies: { express: '^5.0.0' } },
        'packages/hours': workspace,
        'node_modules/express': express,
        'node_modules/for-windows': otherPlatform,
      },
    });
    put('node_modules/.package-lock.json', { packages: { 'node_modules/express': express } });
  });

  it('is enough when it is what the lock file says, without what is for other platforms', () => {
    expect(needsInstall(root)).toBe(false);
  });

  it('is nothing in a fresh clone', () => {
    rmSync(join(root, 'node_modules'), { recursive: true });
    expect(needsInstall(root)).toBe(true);
  });

  it('is too little when the lock file asks for another version', () => {
    put('node_modules/.package-lock.json', { packages: { 'node_modules/express': { version: '5.2.0' } } });
    expect(needsInstall(root)).toBe(true);
  });

  it('is too little when a package is missing', () => {
    put('node_modules/.package-lock.json', { packages: {} });
    expect(needsInstall(root)).toBe(true);
  });

  it('is too little when a manifest asks for more than the lock file', () => {
    put('packages/hours/package.json', { dependencies: { zod: '^4.0.0', pino: '^10.0.0' } });
    expect(needsInstall(root)).toBe(true);
  });

  it('is too little when a workspace is new', () => {
    put('apps/kiosk/package.json', {});
    expect(needsInstall(root)).toBe(true);
  });

  it('does not change with a new script or description', () => {
    put('package.json', { description: 'A door', scripts: {}, dependencies: { express: '^5.0.0' } });
    expect(needsInstall(root)).toBe(false);
  });
});

describe('a build', () => {
  const app = { folder: 'apps/patient', what: "the patients' site", steps: [['build']] };
  const builds = (ending: string) => put('node_modules/vite/bin/vite.js', ending);
  const make = () => build(root, app, process.execPath);

  beforeEach(() => {
    put('apps/patient/src/page.tsx', 'page');
    put('apps/patient/src/page.test.tsx', 'test');
    put('packages/hours/src/index.ts', 'hours');
    put('package-lock.json', '{}');
    builds('');
  });

  it('is stale when there is none, and fresh once made', async () => {
    expect(isStale(root, app)).toBe(true);
    expect(await make()).toBeUndefined();
    expect(isStale(root, app)).toBe(false);
  });

  it.each([
    'apps/patient/src/page.tsx',
    'apps/patient/vite.config.ts',
    'packages/hours/src/index.ts',
    'packages/hours/src/new.ts',
    'package-lock.json',
  ])('is stale when %s changes', async (path) => {
    await make();
    put(path, 'changed since');
    expect(isStale(root, app)).toBe(true);
  });

  it('is stale when a source is deleted, or changed without changing its length', async () => {
    await make();
    utimesSync(join(root, 'apps/patient/src/page.tsx'), 1, 1);
    expect(isStale(root, app)).toBe(true);
    await make();
    rmSync(join(root, 'packages/hours/src/index.ts'));
    expect(isStale(root, app)).toBe(true);
  });

  it('does not care about tests, nor about another app', async () => {
    await make();
    put('apps/patient/src/page.test.tsx', 'changed since');
    put('apps/practice/src/app.tsx', 'changed since');
    expect(isStale(root, app)).toBe(false);
  });

  it('that fails says why, and stays stale', async () => {
    await make();
    builds("console.error('No such page'); process.exit(1)");
    expect(await make()).toContain('No such page');
    expect(isStale(root, app)).toBe(true);
  });
});

describe('the node that runs everything', () => {
  it('is the one npm brought along', () => {
    expect(findNode(process.cwd())).toContain('node_modules');
  });

  it('is the running one where npm brought none and it is new enough', () => {
    expect(findNode(root)).toBe(process.execPath);
  });

  it('is not one that cannot run on this machine', () => {
    put(`node_modules/node-${process.platform}-${process.arch}/bin/node`, 'not a program');
    expect(findNode(root)).toBe(process.execPath);
  });
});
