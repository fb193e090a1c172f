/** A refusal of the service (RFC 9457): a stable code, a sentence, and what is wrong field by field. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly fields: Readonly<Record<string, string>>;

  constructor(status: number, code: string, detail: string, fields: Readonly<Record<string, string>> = {}) {
    super(detail);
    this.name = 'ApiProblem';
    this.status = status;
    this.code = code;
    this.fields = fields;
  }

  /** Whether asking again may help. */
  get passing(): boolean {
    return [0, 502, 503, 504].includes(this.status);
  }
}

/** The service answers 499 where a navigation would be sent to the login. */
const LOGIN_STATUS = [401, 499];

export function isLoginNeeded(error: unknown): boolean {
  return error instanceof ApiProblem && LOGIN_STATUS.includes(error.status);
}

export async function problemOf(response: Response): Promise<ApiProblem> {
  const body = await response
    .clone()
    .json()
    .catch(() => ({}));
  const { code, detail, title, errors } = isRecord(body) ? body : {};
  const fields = Array.isArray(errors) ? errors.filter(isRecord) : [];
  return new ApiProblem(
    response.status,
    typeof code === 'string' ? code : LOGIN_STATUS.includes(response.status) ? 'login-required' : 'unexpected',
    typeof detail === 'string' ? detail : typeof title === 'string' ? title : response.statusText,
    Object.fromEntries(fields.map(({ field, message }) => [String(field), String(message)])),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
