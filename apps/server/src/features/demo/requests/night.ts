import type { Story } from '../story.ts';

/** Sent while the surgery was closed: what waits when it opens. */
export const night: Story[] = [
  {
    when: { closed: 0.55 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Maureen Tate', born: '1951-09-17', postcode: 'LS8 4HQ' },
    carer: { name: 'Joanne Tate', relation: 'daughter', agreement: 'cannot-agree' },
    contact: { phone: '07700 900118' },
    emergency: { item: 'bleeding-or-injury', choice: 'called' },
    place: 'on her kitchen floor, flat 3, 40 Ash Court. i am with her, ambulance is coming',
    answers: {},
  },
  {
    when: { closed: 0.2 },
    door: 'online',
    kind: 'health-problem',
    patient: { name: 'Emeka Nwosu', born: { years: 12, days: 70 }, serial: 375, postcode: 'ls8 3bq' },
    carer: { name: 'Chidi Nwosu', relation: 'dad', childKnows: 'yes' },
    contact: { phone: '07700 900142', email: 'chidi.nwosu@example.org', safe: ['text', 'email', 'call'] },
    answers: {
      pregnancy: 'not-sure-or-not-apply',
      words:
        'Emeka has had a bad ear since thursday, his left one. He cant hear properly out of it and tonight there is yellow stuff on the pillow. He has been swimming a lot. Temp was 37.9 after calpol.',
      started: 'few-days',
      change: 'worse',
      before: 'no',
      tried: 'Calpol and a warm flannel',
      wanted: 'Someone to look in it please, he has a school trip',
    },
  },
  {
    when: { closed: 0.75 },
    door: 'online',
    kind: 'admin',
    patient: { name: 'Νίκος Παπαδόπουλος', born: '1980-05-21', serial: 512, postcode: 'LS7 4QA' },
    contact: { email: 'nikos.p@example.org' },
    answers: {
      words:
        'Hello, my travel insurance ask for this form from my doctor before 10 days. I fly to Athens to see my mother. I attach the form. Is there a fee? Thank you.',
      category: 'letter',
    },
    files: ['travel form'],
  },
  {
    when: { closed: 0.9 },
    door: 'online',
    kind: 'medication',
    patient: { name: 'Suharto', born: '1967-11-02', postcode: 'LS9 7DF' },
    contact: {
      phone: '07700 900163',
      safe: ['text', 'call', 'voicemail'],
      times: 'not before 10, I work nights',
    },
    answers: {
      words: 'took my last one this morning. chemist says there is nothing to collect',
      medicineName: 'amlodipine 5mg, for blood presure',
      medicine: 'ran-out',
    },
  },
  {
    when: { closed: 0.4 },
    door: 'online',
    kind: 'health-problem',
    patient: {
      name: 'Bernadette Ó Súilleabháin-Featherstonehaugh',
      born: '1969-01-30',
      serial: 649,
      postcode: 'LS17 6QP',
    },
    contact: { phone: '07700 900177', email: 'b.osf@example.org', safe: ['email'] },
    needs: { needs: ['longer'], preferredStaff: 'Dr Shah, she knows the history' },
    answers: {
      words: [
        'I am sorry this is so long but I want to get it all down in one go, because whenever I come in I forget half of it and then I am cross with myself on the bus.',
        'For about four months now I have been tired in a way that is not normal for me. I am not sleepy, I am just flat. I used to walk to work, twenty five minutes, and now I get the bus because by the time I get there I need to sit down. I have put it down to work (we lost two people in the spring and nobody was replaced) and to my age, and to not sleeping well, but I had a week off in June and it made no difference at all.',
        'Other things, in case they matter. My hair is coming out more in the shower. I am cold when everyone else is fine. I have put on nearly a stone without eating more, if anything less. My skin is dry, and my voice has gone a bit croaky, my sister noticed it on the phone before I did. I am constipated, which I never was. My periods stopped two years ago so it is not that. My mother and my aunt both had thyroid trouble.',
        'I have not had any pain in my chest and I am not breathless lying down. No fever. No lumps that I have found. I have been low but I am not in any danger, I would tell you if I was.',
        'I had bloods done here in about 2023 and I was told they were fine. I have tried iron from the chemist for six weeks and a multivitamin. What I would like is for somebody to take some blood and to look at the whole of it together rather than one thing at a time. I can come any morning before half nine, or I can do a phone call at lunch.',
      ].join('\n\n'),
      started: 'months',
      change: 'worse',
      before: 'do-not-know',
      tried: 'Iron tablets, vitamins, early nights, a week off',
      wanted: 'Blood tests',
    },
  },
];
