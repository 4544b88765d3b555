import { createAnalysisHandlers } from './handlers/analysis';
import type { WorkerScope } from './messages';
import { serve } from './serve';

serve(globalThis as unknown as WorkerScope, createAnalysisHandlers());
