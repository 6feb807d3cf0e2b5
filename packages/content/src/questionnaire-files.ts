import asthmaFile from './en/questionnaires/asthma-rcp-3.json' with { type: 'json' };
import auditFile from './en/questionnaires/audit-c.json' with { type: 'json' };
import reviewFile from './en/questionnaires/before-your-review.json' with { type: 'json' };
import pressureFile from './en/questionnaires/blood-pressure-at-home.json' with { type: 'json' };
import gadFile from './en/questionnaires/gad-7.json' with { type: 'json' };
import breathFile from './en/questionnaires/mrc-breathlessness.json' with { type: 'json' };
import phqFile from './en/questionnaires/phq-9.json' with { type: 'json' };
import weightFile from './en/questionnaires/weight-height-smoking.json' with { type: 'json' };

/** The questionnaires that are no kind of request, one file each; a new one is a file and a line here. */
export const questionnaireFiles = {
  'phq-9': phqFile,
  'gad-7': gadFile,
  'audit-c': auditFile,
  'asthma-rcp-3': asthmaFile,
  'mrc-breathlessness': breathFile,
  'blood-pressure-at-home': pressureFile,
  'weight-height-smoking': weightFile,
  'before-your-review': reviewFile,
};
