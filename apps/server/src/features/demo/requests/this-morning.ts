import type { Story } from '../story.ts';

/** The last two hours: nobody has looked at these yet. */
export const thisMorning: Story[] = [
  {
    when: { ago: 6 },
    door: 'online',
    kind: 'medication',
    patient: { name: 'Alan Whitcombe', born: '1959-02-03', serial: 12345, postcode: 'LS8 2AB' },
    contact: {
      phone: '07700 900456',
      email: 'alan.whitcombe@example.org',
      safe: ['text', 'email'],
      times: 'between 9 and 5',
    },
    needs: { needs: ['hearing', 'no-phone'] },
    emergency: { item: 'chest-pain', choice: 'not-emergency' },
    answers: {
      words:
        'A repeat of my GTN spray please. The tightness in my chest came back this morning carrying the bins and went down my arm but it has eased now, sorry to bother you.',
      medicineName: 'GTN spray',
      medicine: 'repeat',
    },
  },
  {
    when: { ago: 22 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Anaya Nair', born: { months: 5, days: 11 }, postcode: 'LS6 2TP' },
    carer: { name: 'Priya Nair', relation: 'mother' },
    contact: { phone: '07700 900124', email: 'priya.nair@example.org', safe: ['text', 'email', 'call'] },
    answers: {
      words:
        'Cough and a bit wheezy since yesterday teatime. She is having about half her usual milk and was up every hour. Still smiling and plenty wet nappys. Her tummy goes in a bit when she breathes, I took a photo.',
      started: 'few-days',
      change: 'worse',
      before: 'no',
      tried: 'Saline drops, sitting her up, calpol at 3am',
      wanted: 'Please can someone listen to her chest today',
    },
    files: ['baby chest'],
  },
  {
    when: { ago: 41 },
    door: 'online',
    kind: 'follow-up',
    patient: { name: 'Tomasz Zieliński', born: '1984-08-19', serial: 786, postcode: 'LS11 5HR' },
    contact: { phone: '07700 900135', email: 'tomasz.z@example.org', safe: ['text', 'email'] },
    needs: { needs: ['interpreter'], language: 'Polish' },
    answers: {
      about: 'my back, I wrote two times',
      words:
        'Third message about my back, it is getting worse. Now the leg also, pain go down behind to the foot. I can not sit in the van. I take the tablets you said and is no better.',
      change: 'worse',
    },
  },
  {
    when: { coreAgo: 72 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Margaret Ellis', born: '1944-04-11', serial: 923, postcode: 'LS8 1JT' },
    contact: { phone: '07700 900146', email: 'margaret.ellis@example.org', safe: ['call', 'voicemail'] },
    answers: {
      words:
        'Rash on shin after gardening, red and it has spread up since Saturday. Warm to touch and a bit sore. My neighbour drew round it with a biro and it is over the line now.',
      started: 'few-days',
      change: 'worse',
      before: 'no',
      tried: 'Savlon',
    },
    files: ['shin near', 'shin far'],
  },
  {
    when: { coreAgo: 104 },
    door: 'online',
    kind: 'medication',
    patient: { name: 'Hannah Price', born: '2002-06-08', postcode: 'LS6 1EA', registered: 'temporary' },
    contact: { phone: '07700 900157', email: 'hannah.price@example.org', safe: ['text', 'email'] },
    answers: {
      words:
        'Pill check due. Blood pressure reading 118/74 from the machine at the chemist on Friday. No migraines, dont smoke. Six days left in the packet.',
      medicineName: 'Microgynon 30',
      medicine: 'repeat',
    },
  },
  {
    when: { coreAgo: 123 },
    door: 'online',
    kind: 'admin',
    patient: { name: 'Omar Farah', born: '1974-03-25', serial: 1060, postcode: 'LS9 6AA' },
    contact: { phone: '07700 900168', safe: ['call'] },
    answers: {
      words: 'Blood test result letter says to contact the surgery. What is it about?',
      category: 'test-result',
    },
  },
  {
    when: { coreAgo: 131 },
    door: 'online',
    kind: 'contact-details',
    patient: { name: 'Chloe Marsh', born: '1995-01-30', serial: 1151, postcode: 'LS7 3QB' },
    contact: { phone: '07700 900179', email: 'chloe.marsh@example.org', safe: ['text', 'email'] },
    answers: {
      details: ['name', 'address', 'phone', 'pharmacy'],
      newName: 'Chloe Whitfield',
      nameReason: 'marriage',
      addressLine1: '18 Harrogate Road',
      addressTown: 'Leeds',
      addressPostcode: 'LS7 3PD',
      addressLetters: 'yes',
      newPhone: '07700 900179',
      newPhoneSafe: ['text', 'call'],
      tellOld: 'yes',
      pharmacyName: 'Chapel Pharmacy',
      pharmacyPlace: 'Harrogate Road, Leeds',
      words: 'We moved last week. Can my tablets go to the new chemist from December?',
    },
  },
  {
    when: { coreAgo: 565 },
    door: 'online',
    kind: 'admin',
    patient: { name: 'Wei Zhang', born: '1993-07-07', postcode: 'LS2 9JT', registered: 'do-not-know' },
    contact: { email: 'wei.zhang@example.org' },
    answers: { words: 'need letter for gym', category: 'letter' },
    aside: 'honeypot',
  },
];
