import { LessonResult as ResultShape } from '../../../shared/bridge/shapes.ts';
import { bestOf, lessonIds, type LessonId, type LessonResult } from '../../../shared/domain/lessons.ts';
import { rows, type Readers } from './readers.ts';
import { openSettingsFile, type SettingsPlace } from './settings-file.ts';

/** The best results of a Training profile. Nothing about who practised or what was typed. */
export interface LessonResults {
  best(): readonly LessonResult[];
  /** Keeps what is better than before; throws a StorageFailure. */
  note(result: LessonResult): void;
}

interface Kept {
  readonly results: readonly LessonResult[];
}

const readers: Readers<Kept> = { results: rows<LessonResult>(ResultShape) };

/** `lessons.json` in the folder of the profile. */
export function openLessonResults(place: SettingsPlace): LessonResults {
  const { read, write } = openSettingsFile({ ...place, name: 'lessons', readers });
  return {
    best: () => read().results,
    note({ lesson, ...score }) {
      const known = new Map<LessonId, LessonResult>(read().results.map((each) => [each.lesson, each]));
      known.set(lesson, { lesson, ...bestOf(known.get(lesson), score) });
      write({ results: lessonIds.flatMap((id) => known.get(id) ?? []) });
    },
  };
}
