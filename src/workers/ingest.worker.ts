import { createIngestHandlers } from './handlers/ingest';
import { serve } from './serve';

serve(globalThis, createIngestHandlers());
