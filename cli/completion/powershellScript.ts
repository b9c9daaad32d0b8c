import type { CompletedCommand } from './completionTable.ts';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;
const array = (texts: readonly string[]): string => `@(${texts.map(quoted).join(', ')})`;

/** For PowerShell 5 and later: `heyan completion powershell | Out-String | Invoke-Expression`. */
export const powershellScript = (commands: readonly CompletedCommand[]): string => {
  const values = new Map(
    commands
      .flatMap(({ flags }) => flags)
      .filter((flag) => flag.values.length > 0)
      .map((flag) => [flag.name, flag.values]),
  );
  const rows = commands.map(({ word, help, words, flags }) => {
    const all = flags.map(({ name, valued }) => `--${name}${valued ? '=' : ''}`);
    return `    ${quoted(word)} = @{ help = ${quoted(help)}; words = ${array(words)}; flags = ${array(all)} }`;
  });
  return `# PowerShell completion of heyan
Register-ArgumentCompleter -Native -CommandName heyan -ScriptBlock {
  param($wordToComplete, $commandAst, $cursorPosition)
  $commands = [ordered]@{
${rows.join('\n')}
  }
  $values = @{
${[...values].map(([name, all]) => `    ${quoted(`--${name}`)} = ${array(all)}`).join('\n')}
  }
  $typed = @($commandAst.CommandElements | Select-Object -Skip 1 | ForEach-Object { $_.ToString() })
  $command = $typed | Where-Object { $commands.Contains($_) } | Select-Object -First 1
  if (-not $command -or ($typed.Count -eq 1 -and $wordToComplete -eq $command)) {
    $found = $commands.Keys
  } elseif ($wordToComplete -match '^(--[a-z-]+)=(.*,)?') {
    $before = "$($Matches[1])=$($Matches[2])"
    $found = @($values[$Matches[1]] | Where-Object { $_ } | ForEach-Object { "$before$_" })
  } else {
    $found = $commands[$command].flags + $commands[$command].words
  }
  $found | Where-Object { $_.StartsWith($wordToComplete) } | ForEach-Object {
    [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
  }
}
`;
};
