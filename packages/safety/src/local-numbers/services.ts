export type Service =
  | 'maternity-triage'
  | 'early-pregnancy'
  | 'crisis'
  | 'out-of-hours'
  | 'eye-casualty'
  | 'chemotherapy'
  | 'safeguarding';

/** A local service as staff know it: whether a practice needs its number to be live, and where patients go without it (S11). */
export type ServiceFacts = { title: string; required: boolean; without: string };

export const services: Record<Service, ServiceFacts> = {
  'maternity-triage': { title: 'Maternity triage', required: true, without: 'A&E or 999' },
  'early-pregnancy': { title: 'Early pregnancy unit', required: false, without: '111, A&E or 999' },
  crisis: { title: 'Mental health crisis line', required: true, without: '111, option 2' },
  'out-of-hours': { title: 'Out-of-hours service', required: true, without: '111' },
  'eye-casualty': { title: 'Eye casualty', required: false, without: 'A&E' },
  chemotherapy: { title: 'Chemotherapy advice line', required: false, without: 'A&E or 999' },
  safeguarding: { title: 'Safeguarding hub', required: false, without: '999' },
};

export const requiredServices = (Object.keys(services) as Service[]).filter(
  (service) => services[service].required,
);

/** Whether a number was last checked more than 12 months ago (S11). Takes two dates, `YYYY-MM-DD`. */
export function isLongUnchecked(checkedOn: string, today: string): boolean {
  const [year, ...monthAndDay] = checkedOn.split('-');
  return [String(Number(year) + 1).padStart(4, '0'), ...monthAndDay].join('-') < today;
}

/** The numbers of three digits that stand alone in the United Kingdom: emergency, NHS 111, police, power cuts. */
const short = ['999', '112', '111', '101', '105'];

/** A number of three digits ("111") as it is kept, or null: every other number has its area code. */
export function shortNumber(typed: string): string | null {
  const digits = typed.replace(/\s/g, '');
  return short.includes(digits) ? digits : null;
}
