import type { Schemas } from '../../api/answers.ts';
import { useWords } from '../../language/useWords.ts';

/** Why a notification was not delivered, in a sentence with what the receiver's status was. */
export const useProblemText = (): ((problem: Schemas['NotificationDelivery']['problem']) => string) => {
  const { named } = useWords();
  return (problem) => {
    if (problem === null) return '';
    return `${named('deliveryProblem', problem.code)}${problem.detail === '' ? '' : ` (${problem.detail})`}`;
  };
};
