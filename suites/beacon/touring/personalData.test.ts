import { describe, expect, it } from 'vitest';
import { personalData } from './personalData.ts';

describe('personalData', () => {
  it('finds identity-card and telephone numbers and masks them at once', () => {
    expect(personalData('id=11010519491231002X&tel=13800138000')).toEqual([
      { type: 'identity-card', masked: '110*************2X' },
      { type: 'telephone', masked: '138******00' },
    ]);
  });

  it('takes neither times, nor ids, nor numbers with a wrong check digit for personal data', () => {
    expect(personalData('1700000000000 110105194912310021 res-13800138000x user-1380013800 v1.13800138000')).toEqual(
      [],
    );
  });
});
