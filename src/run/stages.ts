// What a run needs when the registries have been greeted: loaded in one piece while they answer.
export { select, theOne } from '../select/index.js';
export { apply, decide, isIdle, preflight, proveMoves, proveUnsent, relate, sendAhead } from '../transaction/index.js';
export { failIfRefused, failIfStrict, sayLimits, sayPlan, sayRemarks, sayRuleless } from './checks.js';
export { assign, planCandidates, unhashedOf } from './plan.js';
export { targetsOf } from './targets.js';
export { beginJournal, makeStorage } from './temp.js';
