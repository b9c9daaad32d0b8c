import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { markText } from '../../fixtures/leftovers/markText.ts';
import { ownMark } from '../../fixtures/leftovers/ownMark.ts';
import { openBatchStore } from './batchStore.ts';
import { currentBatch } from './currentBatch.ts';
import type { ListedTarget } from './listedTarget.ts';

const directory = mkdtempSync(join(tmpdir(), 'heyan-batches-'));
afterAll(() => rmSync(directory, { recursive: true, force: true }));
const at = '2026-11-27T07:01:02.345Z';
const command = 'a'.repeat(64);
const targets: readonly ListedTarget[] = [{ id: 'a', target: 'https://a.example/', env: {} }];

describe('openBatchStore', () => {
  it('lets one process in at a time, and the next where the last was killed', () => {
    const place = join(directory, 'locked');
    const store = openBatchStore(place);
    expect(() => openBatchStore(place)).toThrow(/at work/);
    store.close();
    expect(existsSync(join(place, 'batch.lock'))).toBe(false);
    // Of this process's number, but begun at another time: killed, and its number given away again.
    writeFileSync(join(place, 'batch.lock'), markText({ ...ownMark(), started: 1 }));
    openBatchStore(place).close();
  });

  it('finds what it saved, and leaves alone what is none of it', () => {
    const store = openBatchStore(join(directory, 'kept'));
    const { state } = currentBatch(store, command, targets, at);
    store.save(state);
    for (const [name, text] of [
      ['damaged', '{"schemaVersion":1,'],
      ['forged', JSON.stringify({ ...state, targets: [{ id: '../../x', url: '', outcome: { status: 'pending' } }] })],
    ] as const) {
      store.save({ ...state, id: name });
      writeFileSync(join(store.directoryOf(name), 'batch.json'), text);
    }
    expect(store.all()).toEqual([state]);
    expect(readdirSync(store.directoryOf(state.id))).toEqual(['batch.json']);
    store.close();
  });
});

describe('currentBatch', () => {
  it('goes on with what was stopped, refuses another command, and begins anew after the end', () => {
    const store = openBatchStore(join(directory, 'resumed'));
    const first = currentBatch(store, command, targets, at);
    expect([first.resumed, first.state.id]).toEqual([false, '20261127T070102Z']);
    store.save(first.state);
    expect(currentBatch(store, command, targets, at)).toEqual({ state: first.state, earlier: [], resumed: true });
    expect(() => currentBatch(store, 'b'.repeat(64), targets, at)).toThrow(/not finished/);
    store.save({ ...first.state, endedAt: at });
    const second = currentBatch(store, 'b'.repeat(64), targets, at);
    expect([second.resumed, second.state.id, second.earlier.length]).toEqual([false, '20261127T070102Z-002', 1]);
    store.close();
  });
});
