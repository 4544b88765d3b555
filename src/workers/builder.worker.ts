import { createBuilderHandlers } from './handlers/builder';
import { serve } from './serve';

serve(globalThis, createBuilderHandlers());
