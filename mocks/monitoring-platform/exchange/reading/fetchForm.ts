import type { WireForm } from './wireForm.ts';

/**
 * In which form a value comes where the warehouse fetches it by itself: as otherwise, or a time in what the server need not
 * calculate. `printed-time`: MySQL's `2026-11-23 08:00:00[.123456]`, without a zone. `sent-time`: the eight bytes that PostgreSQL
 * sends for a time with a zone (microseconds since 2000, high byte first), as `\x` and sixteen hexadecimal digits.
 */
export type FetchForm = WireForm | 'printed-time' | 'sent-time';
