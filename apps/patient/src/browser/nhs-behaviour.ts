/** The behaviour of the NHS components used here, and no other: the whole package is three times as large. */
export { Button } from 'nhsuk-frontend/dist/nhsuk/components/button/button.mjs';
export { CharacterCount } from 'nhsuk-frontend/dist/nhsuk/components/character-count/character-count.mjs';
export { Checkboxes } from 'nhsuk-frontend/dist/nhsuk/components/checkboxes/checkboxes.mjs';
export { ErrorSummary } from 'nhsuk-frontend/dist/nhsuk/components/error-summary/error-summary.mjs';
export { Radios } from 'nhsuk-frontend/dist/nhsuk/components/radios/radios.mjs';
