import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ownCommand } from '../../fixtures/starting/ownCommand.ts';
import { errorCodes } from '../../suites/engine/errors/errorCodes.ts';
import { sampleReport } from '../samples/sampleReport.ts';
import { reproduceCommand } from './reproduceCommand.ts';

describe('a command that a report gives', () => {
  it('is one that can be typed where the report was made: here, in a checkout, by its npm script', () => {
    expect(existsSync(join(dirname(dirname(import.meta.dirname)), 'package.json'))).toBe(true);
    expect(ownCommand).toBe('npm run heyan --');
    expect(reproduceCommand(sampleReport(), 'interface.answers-get')).toMatch(
      /^npm run heyan -- run .*--only=interface\.answers-get/,
    );
  });

  it('is in no hint one that only a checkout has, without the one that the package has as well', () => {
    const hints = Object.values(errorCodes).flatMap((hint) => Object.values(hint));
    expect(hints.filter((hint) => /npm run (?:heyan|conformance)/.test(hint) && !hint.includes('heyan run'))).toEqual(
      [],
    );
  });
});
