import type { Typed } from '@frontdoor/questionnaire';
import express from 'express';

/** Reads a posted form. The limit is twice the longest answers a page can hold. */
export const formBody = express.urlencoded({ extended: false, limit: '200kb', parameterLimit: 200 });

/** What a form sent, field by field: text, or the values of one name given more than once. Anything else is left out. */
export function readForm(body: unknown): Typed {
  const typed: Typed = {};
  for (const [name, value] of Object.entries(body ?? {})) {
    if (typeof value === 'string') typed[name] = value;
    else if (Array.isArray(value)) typed[name] = value.filter((each) => typeof each === 'string');
  }
  return typed;
}

/** One field's text; empty when it was not sent. Of several the last counts. */
export function textOf(typed: Typed, name: string): string {
  const value = typed[name];
  return (Array.isArray(value) ? value.at(-1) : value) ?? '';
}
