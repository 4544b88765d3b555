import { useI18n } from '../../i18n/hook';
import { AnalysisSelect } from '../../panels/analysis-tabs/select';
import { OPERATOR_ANALYSES } from './operator-analyses';

const IN_RAIL = OPERATOR_ANALYSES.map((one) => ({ ...one, place: 'rail' as const }));

/** The analyses of the operator's rail, on a page of the sheet. */
export function PhoneAnalyses() {
  const { t } = useI18n();
  return <AnalysisSelect label={t('operator.tab.analyses')} analyses={IN_RAIL} />;
}
