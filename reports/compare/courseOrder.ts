import type { Course } from './series.ts';

/** Courses, what needs attention first. */
export const courseOrder: readonly Course[] = ['regressed', 'flaky', 'failing', 'fixed', 'changed', 'steady'];
