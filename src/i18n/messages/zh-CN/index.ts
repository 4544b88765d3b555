import { allocationMessages } from './allocation';
import { analysisMessages } from './analysis';
import { appMessages } from './app';
import { capMessages } from './cap';
import { cityMessages } from './city';
import { closuresMessages } from './closures';
import { domainMessages } from './domain';
import { errorsMessages } from './errors';
import { exportMessages } from './export';
import { exposureMessages } from './exposure';
import { fileErrorsMessages } from './file-errors';
import { fieldsMessages } from './fields';
import { finderMessages } from './finder';
import { importMessages } from './import';
import { importanceMessages } from './importance';
import { isolationMessages } from './isolation';
import { liveMessages } from './live';
import { mapMessages } from './map';
import { serviceAreaMessages } from './service-area';
import { needsMessages } from './needs';
import { operatorMessages } from './operator';
import { ownDataMessages } from './own-data';
import { plannerMessages } from './planner';
import { riskIndexMessages } from './risk-index';
import { sitingMessages } from './siting';
import { uiMessages } from './ui';
import { zonesMessages } from './zones';

/** All texts of the language; a key stands in one file only (held by tests/i18n). */
export const zhCN = {
  ...appMessages,
  ...uiMessages,
  ...domainMessages,
  ...errorsMessages,
  ...mapMessages,
  ...liveMessages,
  ...operatorMessages,
  ...plannerMessages,
  ...exportMessages,
  ...zonesMessages,
  ...fileErrorsMessages,
  ...fieldsMessages,
  ...finderMessages,
  ...importMessages,
  ...ownDataMessages,
  ...analysisMessages,
  ...exposureMessages,
  ...importanceMessages,
  ...isolationMessages,
  ...serviceAreaMessages,
  ...allocationMessages,
  ...capMessages,
  ...cityMessages,
  ...closuresMessages,
  ...needsMessages,
  ...riskIndexMessages,
  ...sitingMessages,
} as const;
