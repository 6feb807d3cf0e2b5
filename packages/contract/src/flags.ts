import { z } from 'zod';
import { Destination, FlagMark } from './words.ts';

/** A member's mark on a flag: one key, and it changes nothing on the request (S16). */
export const MarkFlag = z.object({ flag: z.string().max(64), mark: FlagMark });

/** How often a rule fired, and what clinicians made of it. Safeguarding rules only for who may see them (S27). */
export const RuleFigures = z.object({
  rule: z.string(),
  version: z.number().int(),
  title: z.string(),
  destination: Destination,
  fired: z.number().int(),
  right: z.number().int(),
  notNeeded: z.number().int(),
  cannotTell: z.number().int(),
  /** Warned, and left without sending (R20). */
  left: z.number().int(),
});
export const FlagFigures = z.object({ rules: z.array(RuleFigures) });

/** Why a photo is sealed (S30). */
export const SealFile = z.object({ reason: z.string().trim().min(1).max(500) });

export type MarkFlag = z.infer<typeof MarkFlag>;
export type RuleFigures = z.infer<typeof RuleFigures>;
export type FlagFigures = z.infer<typeof FlagFigures>;
export type SealFile = z.infer<typeof SealFile>;
