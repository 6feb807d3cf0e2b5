import { networkWords } from '../words/network.ts';
import { CheckRow } from './CheckRow.tsx';
import { useOnScreen } from './useCall.ts';

/** Whether the network lets a call through; in the waiting room also the server that helps through hard networks. */
export function ConnectionCheck() {
  const { network } = useOnScreen().state;
  const { says, todo } = networkWords(network);
  const mark = network === null ? 'open' : network === 'good' ? 'fine' : 'wrong';
  return (
    <CheckRow title="Connection" mark={mark} says={says}>
      {todo !== null && <p>{todo}</p>}
    </CheckRow>
  );
}
