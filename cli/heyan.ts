#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Compiled once on this machine, and read from then on: it saves a third of the start. Before anything else is loaded.
enableCompileCache();
await import('./main.ts');
