// Types of the HTTP API from the service's own descriptions, into src/api/generated (never edited, not committed).
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import openapiTS, { astToString } from 'openapi-typescript';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const target = path.join(root, 'src/api/generated');
const descriptions = {
  platform: '../lending-service/src/main/resources/openapi/platform.yaml',
  lending: '../lending-service/src/main/resources/openapi/lending.yaml',
  compliance: '../compliance/src/main/resources/openapi/compliance.yaml',
};

fs.mkdirSync(target, { recursive: true });
for (const [name, file] of Object.entries(descriptions)) {
  const types = await openapiTS(new URL(`file://${path.join(root, file)}`));
  fs.writeFileSync(path.join(target, `${name}.ts`), astToString(types));
}
