export type {
  AlertLevel,
  CheckId,
  CheckSetting,
  DeadlineState,
  Decision,
  DocumentReference,
  Finding,
  Severity,
} from './types';
