import type { Detail } from '@frontdoor/contract';
import { sayNhsNumber } from '@frontdoor/questionnaire';
import type { ClipboardEvent } from 'react';
import { sayBirth } from '../wording/times.ts';

/** What copied words begin with, so that they cannot land in the wrong record unnoticed (S35). */
export function nameLine({ row, nhsNumber }: Detail): string {
  const number = nhsNumber ? `NHS ${sayNhsNumber(nhsNumber)}` : 'NHS number not known';
  return `${row.name}, born ${sayBirth(row.birthDate)}, ${number}`;
}

export function copyWithName(event: ClipboardEvent, detail: Detail): void {
  const chosen = document.getSelection()?.toString() ?? '';
  if (chosen.trim() === '') return;
  event.preventDefault();
  event.clipboardData.setData('text/plain', `${nameLine(detail)}\n${chosen}`);
}
