import { createAnalysisHandlers } from './handlers/analysis';
import { serve } from './serve';

serve(globalThis, createAnalysisHandlers());
