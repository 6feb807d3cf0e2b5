import babiesFile from './en/rules/babies.json' with { type: 'json' };
import bleedingFile from './en/rules/bleeding-and-injury.json' with { type: 'json' };
import brainFile from './en/rules/brain.json' with { type: 'json' };
import chestPainFile from './en/rules/chest-pain-alone.json' with { type: 'json' };
import crisisFile from './en/rules/crisis.json' with { type: 'json' };
import eyesFile from './en/rules/eyes.json' with { type: 'json' };
import heartFile from './en/rules/heart-and-lungs.json' with { type: 'json' };
import infectionFile from './en/rules/infection.json' with { type: 'json' };
import measuredFile from './en/rules/measured.json' with { type: 'json' };
import medicinesFile from './en/rules/medicines.json' with { type: 'json' };
import pregnancyFile from './en/rules/pregnancy.json' with { type: 'json' };
import safeguardingFile from './en/rules/safeguarding.json' with { type: 'json' };
import staffFile from './en/rules/staff-only.json' with { type: 'json' };
import tummyFile from './en/rules/tummy.json' with { type: 'json' };

/** The rules by what they are about, one file each, so that a clinician finds them. */
export const topicFiles = {
  'heart-and-lungs': heartFile,
  'chest-pain-alone': chestPainFile,
  brain: brainFile,
  'bleeding-and-injury': bleedingFile,
  infection: infectionFile,
  tummy: tummyFile,
  eyes: eyesFile,
  pregnancy: pregnancyFile,
  babies: babiesFile,
  crisis: crisisFile,
  safeguarding: safeguardingFile,
  measured: measuredFile,
  medicines: medicinesFile,
  'staff-only': staffFile,
};
