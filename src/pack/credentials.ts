// Files that hold logins: of the runner and its actions, and of tools that steps log in with. None of them is ever meant to be published.

const NAMES = new Set(['.netrc', '_netrc', '.git-credentials']);
/** google-github-actions/auth and actions/checkout leave these in the workspace or in the runner's temp. */
const NAME_SHAPES = /^(?:gha-creds-.*\.json|git-credentials-.*\.config)$/;
const ENDINGS = [
  '.docker/config.json',
  '.aws/credentials',
  '.config/gcloud/application_default_credentials.json',
  '.huggingface/token',
  '.cache/huggingface/token',
  '.kaggle/kaggle.json',
];
/** Directories of the runner's temp: file commands, the event's payload, the home of container actions. */
const RUNNER_DIRECTORIES = /(?:^|\/)_temp\/(?:_runner_file_commands|_github_workflow|_github_home)\//;

/** Whether a file with this raw path holds credentials. `runnerTemp`: raw path of the runner's temp below the context. */
export function holdsCredentials(path: string, runnerTemp?: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return (
    NAMES.has(name) ||
    NAME_SHAPES.test(name) ||
    ENDINGS.some((ending) => path === ending || path.endsWith(`/${ending}`)) ||
    RUNNER_DIRECTORIES.test(path) ||
    (runnerTemp !== undefined && path.startsWith(`${runnerTemp}/`))
  );
}

/** Directories where download tools keep their own records: of no use in a kit, and different on every download. */
const METADATA_DIRECTORIES = ['.cache/huggingface', '.huggingface', '._____temp', '.dvc/cache', '.dvc/tmp'];

/** Whether a directory with this raw path is full of download metadata. */
export function holdsDownloadMetadata(path: string): boolean {
  return METADATA_DIRECTORIES.some((directory) => path === directory || path.endsWith(`/${directory}`));
}
