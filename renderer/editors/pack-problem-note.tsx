import type { PackProblem } from '../../shared/domain/settings-pack.ts';
import { Note } from '../parts/note.tsx';
import { useText } from '../text/use-text.ts';

interface Props {
  readonly title: string;
  readonly problem: PackProblem | null;
}

/** Why a pack is not taken or not written, with the entry that has to be put right. */
export function PackProblemNote({ title, problem }: Props) {
  const { say } = useText();
  if (!problem) return null;
  const { why, entry } = problem;
  return (
    <Note kind="error" isAlert title={title}>
      {say(`pack.problem-${why}`, { entry })}
    </Note>
  );
}
