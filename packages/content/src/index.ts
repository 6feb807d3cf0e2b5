import { compileRules, type Rules } from '@frontdoor/safety';
import bankHolidaysFile from './bank-holidays.json' with { type: 'json' };
import { type EmergencyList, readEmergencyLists } from './emergency.ts';
import { type Messages, readMessages } from './messages.ts';
import { type Questionnaire, readQuestionnaires } from './questionnaires.ts';
import { readRuleBook } from './rule-book.ts';
import { readSets, type Sets } from './sets.ts';
import { readWebsite, type Website } from './website.ts';
import { readWording, type Wording } from './wording.ts';

export { repeatAndWorse, summaryWords } from './answers.ts';
export { ethnicCategories } from './details.ts';
export { type EmergencyItem, type EmergencyList, emergencyItem, emergencyItems } from './emergency.ts';
export { isRead } from './free-text.ts';
export { answersMentionIntimate, mentionsIntimate } from './intimate.ts';
export type { CallBackWords, Messages, MessageWording } from './messages.ts';
export { type PictureName, picture } from './pictures.ts';
export { type AnswerFlag, knownPage, type Questionnaire } from './questionnaires.ts';
export { chosenGiven, readingsGiven } from './readings-given.ts';
export { ruleSource } from './rule-book.ts';
export { journeyPages, type Kind, kindNames, type Sets } from './sets.ts';
export type { Website } from './website.ts';
export type { Advice, AdviceKey, VideoWording, Wording } from './wording.ts';

/** The clinical content of one language: what is asked, shown and said. */
export type Content = Sets & {
  /** What the surgery can send to be answered, by id (E00090). */
  questionnaires: Record<string, Questionnaire>;
  emergency: EmergencyList[];
  wording: Wording;
  /** The messages that are sent by themselves, and what is said about their wording. */
  messages: Messages;
  /** For the practice's own website, phone line and walls. */
  website: Website;
  /** The open rules that read what people write, ready to read with. */
  rules: Rules;
  /** GOV.UK's file of bank holidays, as published; `bankHolidays` of the hours package reads it. */
  bankHolidays: unknown;
};

/**
 * Reads and checks all content; meant to be called once, at start.
 * @throws Error naming file and path when anything in it is wrong
 */
export function loadContent(): Content {
  const sets = readSets();
  return {
    ...sets,
    questionnaires: readQuestionnaires(sets),
    emergency: readEmergencyLists(),
    wording: readWording(),
    messages: readMessages(),
    website: readWebsite(),
    rules: compileRules(readRuleBook()),
    bankHolidays: bankHolidaysFile,
  };
}
