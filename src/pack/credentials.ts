import type { Environment } from '../ports.js';

// Files that hold logins, as data: by their path, and where a path alone does not say it, by what they hold.
// Sources: the documentation of each tool; gitleaks' and secretlint's rules for the forms of keys and tokens. Neither is used as it is:
// secretlint needs 0.4 ms a file and knows no login file, gitleaks is a program.

/** A path that tells of logins. Matched against the whole path in lower case, with a slash before it. */
interface LoginPath {
  readonly path: RegExp;
  /** `certain`: never meant to be published. `likely`: worth a warning. `quiet`: common without a login. The last two are looked into. */
  readonly level: 'certain' | 'likely' | 'quiet';
  /** What a login looks like inside; the forms of `secretIn` count in every file. */
  readonly secret?: RegExp;
}

const LOGIN_PATHS: readonly LoginPath[] = [
  // Of the runner and its actions: google-github-actions/auth, actions/checkout; file commands, payload and home of container actions.
  { path: /\/gha-creds-[^/]*\.json$|\/git-credentials-[^/]*\.config$/, level: 'certain' },
  { path: /\/_temp\/(?:_runner_file_commands|_github_workflow|_github_home)\//, level: 'certain' },
  // Docker, Podman, kit, git, curl.
  { path: /\/\.docker\/config\.json$|\/\.dockercfg$|\/containers\/auth\.json$|\/kitops\/credentials\.json$/, level: 'certain' },
  { path: /\/[._]netrc$|\/\.git-credentials$/, level: 'certain' },
  // Clouds and hubs.
  { path: /\/\.aws\/credentials$|\/\.kaggle\/kaggle\.json$|\/\.vault-token$/, level: 'certain' },
  { path: /\/(?:\.cache\/|\.)huggingface\/(?:token|stored_tokens)$/, level: 'certain' },
  { path: /\/gcloud\/(?:application_default_credentials\.json|(?:credentials|access_tokens)\.db)$/, level: 'certain' },
  { path: /\/\.config\/gcloud\/legacy_credentials\/|\/\.terraform\.d\/credentials\.tfrc\.json$/, level: 'certain' },
  { path: /\/\.azure\/(?:accesstokens|msal_token_cache|service_principal_entries)\.(?:json|bin)$/, level: 'certain' },
  // Package managers and tools whose settings may hold a login.
  { path: /\/\.npmrc$/, level: 'quiet', secret: /_(?:authToken|auth|password)\s*=\s*["']?(?!\$)[^\s"']{4}/i },
  { path: /\/\.yarnrc\.yml$/, level: 'quiet', secret: /npmAuth(?:Token|Ident)["']?:\s*["']?(?!\$)[^\s"']{4}/ },
  { path: /\/\.pypirc$/, level: 'quiet', secret: /^[ \t]*password[ \t]*[=:][ \t]*(?![$%])\S/m },
  {
    path: /\/pip\.(?:conf|ini)$|\/\.gitconfig$|\/\.gitmodules$/,
    level: 'quiet',
    secret: /https?:\/\/[^\s/:@]{0,99}:(?!\$)[^\s/@]{4,200}@/,
  },
  { path: /\/\.m2\/settings(?:-security)?\.xml$/, level: 'quiet', secret: /<(?:password|passphrase|master)>\s*(?!\$)[^<\s]/i },
  { path: /\/\.gradle\/gradle\.properties$/, level: 'quiet', secret: /(?:password|token|secret)[a-z]{0,20}[ \t]*=[ \t]*(?!\$)\S/i },
  { path: /\/\.my\.cnf$|\/\.s3cfg$|\/\.boto$/, level: 'quiet', secret: /(?:password|secret_key|secret_access_key)[ \t]*=[ \t]*\S/i },
  { path: /\/\.cargo\/credentials(?:\.toml)?$/, level: 'likely', secret: /token[ \t]*=[ \t]*["']\S/ },
  { path: /\/(?:\.config\/)?gh\/hosts\.yml$|\/glab-cli\/config\.yml$/, level: 'likely', secret: /token:[ \t]*\S{8}/ },
  {
    path: /\/\.kube\/config$|\/kubeconfig(?:\.ya?ml)?$/,
    level: 'likely',
    secret: /(?:client-key-data|token|password)["']?:[ \t]*["']?[^\s"'{$]{8}/,
  },
  { path: /\/\.env$|\/\.envrc$|\/\.env\.(?!(?:[^/]*\.)?(?:example|sample|template|dist|defaults?)$)[^/]+$/, level: 'likely' },
  { path: /\/\.ssh\/(?!config$|known_hosts|authorized_keys)[^/]*(?<!\.pub)$|\/id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?$/, level: 'likely' },
  { path: /\/cosign\.key$|\.(?:p12|pfx|jks|keystore|kdbx|ppk)$|\/\.gnupg\//, level: 'likely' },
  { path: /\/\.pgpass$|\/\.htpasswd$|\/rclone\.conf$|\/\.databrickscfg$|\/\.modal\.toml$|\/\.gem\/credentials$/, level: 'likely' },
  { path: /\/\.streamlit\/secrets\.toml$|\.tfstate(?:\.backup)?$/, level: 'likely' },
  // DVC, Remotes; MLflow, Authentication.
  {
    path: /\/\.dvc\/config\.local$/,
    level: 'likely',
    secret: /(?:password|secret|token|account_key|access_key|connection_string)[a-z_]{0,20}[ \t]*=[ \t]*(?!\$)\S/i,
  },
  { path: /\/\.mlflow\/credentials$/, level: 'likely', secret: /mlflow_tracking_(?:password|token)[ \t]*=[ \t]*(?!\$)\S/i },
];
/** One look at most paths. */
const ANY_LOGIN_PATH = new RegExp(LOGIN_PATHS.map(({ path }) => path.source).join('|'));

/** What a raw path says about its file; undefined for nearly all. */
export function loginPath(path: string): LoginPath | undefined {
  const whole = `/${path.toLowerCase()}`;
  return ANY_LOGIN_PATH.test(whole) ? LOGIN_PATHS.find((one) => one.path.test(whole)) : undefined;
}

/** Environment variables that name a file with logins, as the tools that read them document it. Several paths are parted as in PATH. */
const LOGIN_VARIABLES = [
  'GOOGLE_APPLICATION_CREDENTIALS',
  'GOOGLE_GHA_CREDS_PATH',
  'CLOUDSDK_AUTH_CREDENTIAL_FILE_OVERRIDE',
  'AWS_SHARED_CREDENTIALS_FILE',
  'AWS_WEB_IDENTITY_TOKEN_FILE',
  'AZURE_FEDERATED_TOKEN_FILE',
  'KUBECONFIG',
  'NETRC',
  'NPM_CONFIG_USERCONFIG',
  'HF_TOKEN_PATH',
  'ACTIONS_ID_TOKEN_FILE',
];

/** Files that the environment names as logins of some tool. */
export function loginFilesOf(env: Environment, platform: NodeJS.Platform): readonly string[] {
  const separator = platform === 'win32' ? ';' : ':';
  return LOGIN_VARIABLES.flatMap((name) => (env[name] ?? env[name.toLowerCase()] ?? '').split(separator)).filter((path) => path !== '');
}

interface SecretForm {
  readonly name: string;
  readonly form: RegExp;
  /** Text that has to stand in the same file. */
  readonly beside?: string;
}

/** Line end, or its escape inside a string. */
const BREAK = String.raw`(?:\\[rn]|\s)`;

/** What holds a secret wherever it stands. Every form has a fixed beginning and bounded parts, so that a look is linear. */
const SECRET_FORMS: readonly SecretForm[] = [
  {
    // RFC 7468 and OpenSSH, OpenPGP and Sigstore keys; encrypted ones too. The marker alone, as programs write it, is none.
    name: 'a private key',
    form: new RegExp(
      `-----BEGIN (?:[A-Z0-9]{1,12} ){0,4}PRIVATE KEY(?: BLOCK)?-----` +
        `(?:${BREAK}{1,8}(?:[A-Za-z-]{1,30}: [^\\n\\\\]{0,200}${BREAK}{1,8}){0,5}(?:[A-Za-z0-9+/]{16}|[A-Za-z0-9+/=]{1,15}${BREAK}{0,8}-----END )` +
        `|[\\s\\\\nr"'+,]{1,40}[A-Za-z0-9+/]{40})`,
    ),
  },
  { name: 'a private key', form: /AGE-SECRET-KEY-(?:PQ-)?1[0-9A-Z]{50}/ },
  { name: 'a private key', form: /PuTTY-User-Key-File-\d:/, beside: 'Private-Lines:' },
  { name: 'a GitHub token', form: /\b(?:gh[pousr]_[A-Za-z0-9]{36}|ghs_\d{1,20}_eyJ[\w-]{20}|github_pat_\w{40})/ },
  { name: 'a GitLab token', form: /\bgl(?:pat|ptt|dt|rt|cbt|imt|soat|ft|agent|oas)-[\w-]{20}/ },
  { name: 'a Hugging Face token', form: /\b(?:hf|api_org)_[A-Za-z0-9]{30}/ },
  { name: 'an npm token', form: /\bnpm_[A-Za-z0-9]{36}|\/:_(?:authToken|password)\s*=\s*(?!\$)[^\s"'$]{16}/ },
  { name: 'a PyPI token', form: /\bpypi-AgE[\w-]{50}/ },
  { name: 'a Docker token', form: /\bdckr_(?:pat|oat)_[\w-]{20}/ },
  { name: 'a login of a registry', form: /"(?:auth|password|identitytoken|registrytoken)"\s*:\s*"(?!\$)[^"]{4}/, beside: '"auths"' },
  { name: 'a login for git', form: /extraheader\s*=\s*authorization:\s*(?:basic|bearer)\s+[^\s$]{8}/i },
  { name: 'an AWS key', form: /\b(?:AKIA|ASIA)(?![A-Z2-7]{9}EXAMPLE)[A-Z2-7]{16}\b/ },
  { name: 'an AWS key', form: /aws_secret_access_key["']?\s*[=:]\s*["']?[A-Za-z0-9/+]{40}(?<!EXAMPLEKEY)(?![A-Za-z0-9/+])/i },
  { name: 'a Google key', form: /\bAIza[\w-]{35}|\bya29\.[\w-]{50}|\bGOCSPX-[\w-]{28}/ },
  { name: 'an Azure key', form: /\bAccountKey=[A-Za-z0-9+/]{80}|\b[A-Za-z0-9_~.]{3}\dQ~[\w~.-]{31}/ },
  {
    name: 'a Slack token',
    form: /\bxox[abeoprs]-[\w-]{20}|\bxapp-\d-[A-Z0-9]{5,20}-\d{5,20}-[a-f0-9]{40}|hooks\.slack\.com\/services\/T\w{6,12}\/B\w{6,12}\/\w{20}/,
  },
  { name: 'an OpenAI key', form: /\bsk-(?:proj|svcacct|admin|None)-[\w-]{40}|\bsk-[A-Za-z0-9]{20}T3BlbkFJ[A-Za-z0-9]{20}/ },
  { name: 'an Anthropic key', form: /\bsk-ant-[a-z0-9]{3,10}-[\w-]{40}/ },
  {
    name: 'a key of a model service',
    form: /\br8_[A-Za-z0-9]{37}|\bgsk_[A-Za-z0-9]{52}|\bKGAT_[a-f0-9]{32}|\bnvapi-[\w-]{60}|\bwandb_v1_\w{30}/,
  },
  { name: 'a payment or mail key', form: /\b[rs]k_live_[A-Za-z0-9]{20}|\bSG\.[\w-]{22}\.[\w-]{43}/ },
  {
    name: 'a token',
    form: /\bdo[opr]_v1_[a-f0-9]{64}|\bdapi[a-f0-9]{32}|\bhvs\.[\w-]{60}|\bcio[A-Za-z0-9]{32}\b|\brubygems_[a-f0-9]{48}|\bglsa_\w{32}|\bshp(?:at|ca|pa|ss)_[a-f0-9]{32}|\btskey-[a-z]{2,10}-\w{12}|\bops_eyJ[A-Za-z0-9+/]{200}|\b\w{14}\.atlasv1\.[\w-]{60}/,
  },
];
/** One look at most texts: how every form begins. */
const ANY_SECRET =
  /PRIVATE KEY|PuTTY-User|AGE-SECRET|gh[pousr]_|github_pat_|\bgl[a-z]{2,5}[-_]|\bhf_|api_org_|npm_|:_(?:authToken|password)|pypi-AgE|dckr_|"auths"|extraheader|AKIA|ASIA|aws_secret|AIza|ya29\.|GOCSPX-|AccountKey=|\dQ~|xox[abeoprs]-|xapp-|hooks\.slack|\bsk-|\br8_|gsk_|KGAT_|nvapi-|wandb_v1|k_live_|\bSG\.|do[opr]_v1_|\bdapi|\bhvs\.|\bcio|rubygems_|shp(?:at|ca|pa|ss)_|tskey-|ops_eyJ|\.atlasv1\./i;
/** `ghp_xxxx…`: a place for a token. */
const PLACEHOLDER = /([xX*.0])\1{11}/;

/** The first secret in a text, by its form: what it is and in which line. */
export function secretIn(text: string, also?: RegExp): { readonly name: string; readonly line: number } | undefined {
  const forms = ANY_SECRET.test(text) ? SECRET_FORMS.filter(({ beside }) => beside === undefined || text.includes(beside)) : [];
  for (const { name, form } of also === undefined ? forms : [...forms, { name: 'a login', form: also }]) {
    for (const found of text.matchAll(new RegExp(form, `g${form.flags}`))) {
      if (!PLACEHOLDER.test(found[0])) return { name, line: text.slice(0, found.index).split('\n').length };
    }
  }
  return undefined;
}

/** Directories where download tools keep their own records: of no use in a kit, and different on every download. */
const METADATA_DIRECTORIES = ['.cache/huggingface', '.huggingface', '._____temp', '.dvc/cache', '.dvc/tmp'];

/** Whether a directory with this raw path is full of download metadata. */
export function holdsDownloadMetadata(path: string): boolean {
  return METADATA_DIRECTORIES.some((directory) => path === directory || path.endsWith(`/${directory}`));
}
