import { describe, expect, test } from 'vitest';
import { watchPages } from './watchPages.ts';

const document = 'http://our.platform/.well-known/monitoring-access.json';
const home = 'http://our.platform/';

/** A platform that gives what it is told to; undefined: it is away. */
const openPlatform = async () => {
  const gives: Record<string, (() => string) | undefined> = { [document]: () => 'one', [home]: () => 'welcome' };
  const told: string[] = [];
  const looked: string[] = [];
  const watch = watchPages({
    pages: [
      { address: document, touched: false },
      { address: home, touched: true },
    ],
    look: async (address) => {
      looked.push(address);
      const give = gives[address];
      if (give === undefined) throw new Error('ECONNREFUSED');
      return give();
    },
    changed: (address) => told.push(`changed ${address}`),
    unsteady: (address) => told.push(`unsteady ${address}`),
  });
  await watch.glance(false);
  return { gives, told, looked, watch };
};

describe('a platform that is watched', () => {
  test('tells nothing as long as it gives the same', async () => {
    const { told, watch } = await openPlatform();
    await watch.settle();
    for (const examining of [true, false]) await watch.glance(examining);
    expect(told).toEqual([]);
  });

  test.each([document, home])('tells once of a change: %s', async (address) => {
    const { gives, told, watch } = await openPlatform();
    await watch.settle();
    gives[address] = () => 'other';
    await watch.glance(false);
    await watch.glance(false);
    expect(told).toEqual([`changed ${address}`]);
  });

  test('that was away and is there again has changed, though it gives the same', async () => {
    const { gives, told, watch } = await openPlatform();
    await watch.settle();
    const before = { ...gives };
    gives[document] = undefined;
    await watch.glance(false);
    await watch.glance(false);
    expect(told).toEqual([]);
    Object.assign(gives, before);
    await watch.glance(false);
    expect(told).toEqual([`changed ${document}`]);
  });

  test('that does not answer once has not been away', async () => {
    const { gives, told, watch } = await openPlatform();
    await watch.settle();
    let failing = true;
    gives[document] = () => {
      if (!failing) return 'one';
      failing = false;
      throw new Error('other side closed');
    };
    await watch.glance(false);
    await watch.glance(false);
    expect(told).toEqual([]);
  });

  test('while it is examined only what that cannot change is looked at, and what changes is told of', async () => {
    const { gives, told, looked, watch } = await openPlatform();
    looked.length = 0;
    gives[home] = () => 'welcome, with a record that the examination put in';
    await watch.glance(true);
    expect([looked, told]).toEqual([[document], []]);
    gives[document] = () => 'two';
    await watch.glance(true);
    expect(told).toEqual([`changed ${document}`]);
    await watch.settle();
    await watch.glance(false);
    expect(told).toEqual([`changed ${document}`]);
  });

  test('a change that no glance saw is found when the examination has ended', async () => {
    const { gives, told, watch } = await openPlatform();
    gives[document] = () => 'two';
    await watch.settle();
    expect(told).toEqual([`changed ${document}`]);
  });

  test('a page that is different each time is left out, and it is said once', async () => {
    const { gives, told, looked, watch } = await openPlatform();
    let nonce = 0;
    gives[home] = () => `welcome ${(nonce += 1)}`;
    await watch.settle();
    await watch.settle();
    looked.length = 0;
    await watch.glance(false);
    expect(told).toEqual([`unsteady ${home}`]);
    expect(looked).toEqual([document]);
  });
});
