/** The colour of a state of a verification or a step. */
export const verificationTone = (state: string): 'good' | 'bad' | 'warn' | 'calm' =>
  state === 'passed'
    ? 'good'
    : state === 'failed' || state === 'error'
      ? 'bad'
      : state === 'warning' || state === 'interrupted'
        ? 'warn'
        : 'calm';
