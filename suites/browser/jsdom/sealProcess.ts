/* oxlint-disable no-underscore-dangle -- the names are those of Node */
import dgram from 'node:dgram';
import dns from 'node:dns';
import module, { isBuiltin } from 'node:module';
import net from 'node:net';
import os from 'node:os';
import { Script } from 'node:vm';

const refused = (what: string) => (): never => {
  throw new Error(`${what} is not available where pages run`);
};

/** Replaces every method that the pattern names, of an object whose prototype chain is Node's own. */
const take = (owner: object | null | undefined, what: string, names: RegExp): void => {
  if (owner === null || owner === undefined) return;
  for (const name of Object.getOwnPropertyNames(owner)) {
    if (!names.test(name)) continue;
    const property = Object.getOwnPropertyDescriptor(owner, name);
    if (property?.configurable === false && property.writable !== true) continue;
    const value = refused(`${what}${name}`);
    if (property?.configurable === false) Reflect.set(owner, name, value);
    else Object.defineProperty(owner, name, { configurable: false, enumerable: true, writable: false, value });
  }
};

const handleOf = (owner: object): object | undefined => {
  const known = (owner as { readonly _handle?: object })['_handle'];
  if (known !== undefined && known !== null) return known;
  for (const symbol of Object.getOwnPropertySymbols(owner)) {
    const state = (owner as Record<symbol, unknown>)[symbol];
    if (typeof state === 'object' && state !== null && 'handle' in state) return state.handle as object;
  }
  return undefined;
};

/** What opens a way out, of the classes below Node's own modules: whoever holds whatever module ends there. */
const withoutNetwork = (channel: net.Socket): void => {
  const opening =
    /^(?:open|bind6?|connect6?|listen|send6?|recvStart|fchmod|addMembership|dropMembership|setMulticast.*)$/;
  const create = (net as unknown as { readonly _createServerHandle: (...all: unknown[]) => unknown })
    ._createServerHandle;
  const tcp = create('0.0.0.0', 0, 4);
  const udp = dgram.createSocket('udp4');
  if (typeof tcp === 'object' && tcp !== null) (tcp as { readonly close: () => void }).close();
  const udpHandle = handleOf(udp);
  udp.close();
  for (const handle of [tcp, udpHandle, handleOf(channel)])
    if (typeof handle === 'object' && handle !== null) take(Object.getPrototypeOf(handle) as object, '', opening);
  take(net, 'net.', /^(?:connect|createConnection|createServer|_createServerHandle)$/);
  take(net.Socket.prototype, 'net.Socket.', /^connect$/);
  take(net.Server.prototype, 'net.Server.', /^(?:listen|_listen2)$/);
  take(dgram, 'dgram.', /^(?:createSocket|_createSocketHandle)$/);
  const resolving = /^(?:lookup|lookupService|resolve.*|reverse|setServers)$/;
  take(dns, 'dns.', resolving);
  take(dns.promises, 'dns.', resolving);
  for (const { Resolver } of [dns, dns.promises])
    for (let owner = Resolver.prototype as object | null; owner !== null && owner !== Object.prototype;) {
      take(owner, 'dns.Resolver.', resolving);
      owner = Object.getPrototypeOf(owner) as object | null;
    }
};

const kept =
  /^(?:nextTick|emitWarning|version|versions|release|platform|arch|features|config|hrtime|uptime|memoryUsage|cwd|on|once|off|addListener|removeListener|emit|listenerCount|listeners|exitCode|_exiting|_events.*|_maxListeners|constructor|domain|_fatalException|_tickCallback|setUncaughtExceptionCaptureCallback|hasUncaughtExceptionCaptureCallback|permission|allowedNodeEnvironmentFlags|stderr|stdout|stdin|reallyExit|exit|noDeprecation|traceDeprecation|throwDeprecation|traceProcessWarnings|sourceMapsEnabled|ref|unref|finalization|report)$/;

const empty: Readonly<Record<string, unknown>> = {
  env: Object.freeze({}),
  argv: Object.freeze([]),
  execArgv: Object.freeze([]),
  execPath: '',
};

/** Leaves of `process` what runs a program, and of the machine nothing. */
const withoutProcess = (): void => {
  for (const name of Object.getOwnPropertyNames(process)) {
    const property = Object.getOwnPropertyDescriptor(process, name);
    if (kept.test(name) || property?.configurable === false) continue;
    const before: unknown = 'value' in (property ?? {}) ? property?.value : undefined;
    Object.defineProperty(process, name, {
      configurable: false,
      enumerable: true,
      writable: false,
      value: typeof before === 'function' ? refused(`process.${name}`) : empty[name],
    });
  }
};

const withoutMachine = (): void => {
  take(os, 'os.', /^(?:hostname|userInfo|homedir|networkInterfaces|tmpdir|setPriority)$/);
};

/** Those of Node's modules that neither reach out nor run anything; jsdom loads parts of itself when a page first needs them. */
const harmless = new Set([
  'assert',
  'buffer',
  'events',
  'path',
  'perf_hooks',
  'querystring',
  'stream',
  'string_decoder',
  'timers',
  'url',
  'util',
  'util/types',
  'zlib',
]);

const withoutModules = (): void => {
  const refuse = refused('this module');
  module.registerHooks({
    resolve: (specifier, context, next) =>
      isBuiltin(specifier) && !harmless.has(specifier.replace(/^node:/, '')) ? refuse() : next(specifier, context),
  });
  take(module, 'module.', /^(?:createRequire|runMain|register|registerHooks|enableCompileCache|_initPaths)$/);
};

/** jsdom calls `Function` to see whether the text of a handler (`onclick`) can be read, never what comes of it. */
const withoutCodeFromText = (): void => {
  const readable = function (...texts: readonly unknown[]): () => never {
    // Compiled, not run; the break keeps a comment at its end from hiding ours.
    void new Script(`(function () {${String(texts.at(-1) ?? '')}\n})`);
    return refused('code from text');
  };
  Object.defineProperty(readable, 'prototype', { value: Function.prototype });
  Object.defineProperty(globalThis, 'Function', { configurable: false, writable: false, value: readable });
};

/**
 * Takes from this process what it does not need to show pages, so that a page that finds a way into it finds nothing: no
 * network, no other process, no further module, nothing about the machine. Not to be undone; called before the first page.
 */
export const sealProcess = (channel: net.Socket): void => {
  withoutNetwork(channel);
  withoutMachine();
  withoutCodeFromText();
  const { syncBuiltinESMExports } = module;
  withoutModules();
  const poor = Object.freeze({
    nextTick: process.nextTick.bind(process),
    emitWarning: () => undefined,
    version: process.version,
    versions: Object.freeze({ ...process.versions }),
    platform: process.platform,
    env: Object.freeze({}),
    argv: Object.freeze([]),
    cwd: () => '/',
  });
  withoutProcess();
  syncBuiltinESMExports();
  for (const name of ['fetch', 'WebSocket', 'EventSource', 'navigator', 'BroadcastChannel'])
    Reflect.deleteProperty(globalThis, name);
  Object.defineProperty(globalThis, 'process', {
    configurable: false,
    enumerable: false,
    writable: false,
    value: poor,
  });
};
