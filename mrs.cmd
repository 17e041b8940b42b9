@echo off
rem Runs the console. Builds it first if it is missing or older than its sources.
rem Not done here, unlike in mrs: the faster start from a class-data archive; colours, whose codes an older
rem console would print; the width of the screen, unless COLUMNS says it; the progress bar of --docs; the steps of
rem a build. If the output is no screen, the keyboard does not count as one either, and "mrs why" reads it.
rem Output is UTF-8: "chcp 65001" shows it right.
setlocal
set "mrs_root=%~dp0"
set "mrs_target=%mrs_root%slack-bot\target"
if not exist "%mrs_target%\built" goto build
rem PowerShell compares the times, and leaves the standard input alone; 3 means that a source is newer.
powershell -NoProfile -NonInteractive -Command "$ErrorActionPreference = 'SilentlyContinue'; Set-Location -LiteralPath $env:mrs_root; $built = (Get-Item -LiteralPath 'slack-bot\target\built').LastWriteTime; $files = @(Get-Item -Path 'pom.xml', '*\pom.xml', 'rules\words.yaml', 'rules\pack.yaml') + @(Get-ChildItem -Recurse -Path 'kb-engine\src\main', 'corpus\articles', 'rules\src\main', 'rules\catalog', 'rules\questions', 'slack-bot\src\main'); if ($files | Where-Object { $_.LastWriteTime -gt $built } | Select-Object -First 1) { exit 3 }" <nul >nul 2>nul
if "%errorlevel%"=="3" goto build

:run
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "columns_option="
if defined COLUMNS set "columns_option=-Dmrs.columns=%COLUMNS%"
set "NO_COLOR=1"
set "author="
if "%~1"=="check" set "author=;%mrs_target%\lib-author\*"
if "%~1"=="bot" goto bot
if "%~1"=="unmatched" goto bot
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8 -Djdk.console=java.base -Dmrs.tty=ask %columns_option% -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN "-Dmrs.home=%mrs_root%." -cp "%mrs_target%\slack-bot.jar;%mrs_target%\lib\*;%mrs_target%\lib-console\*%author%" org.mrskb.slack.console.Main %*
exit /b %errorlevel%

:bot
"%java%" -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -cp "%mrs_target%\slack-bot.jar;%mrs_target%\lib\*;%mrs_target%\lib-bot\*" org.mrskb.slack.bot.BotMain %*
exit /b %errorlevel%

:build
where mvn >nul 2>nul
if errorlevel 1 (
  echo mrs: building needs Apache Maven 3.8 or newer on the PATH, and a JDK 17 or newer. 1>&2
  exit /b 70
)
echo mrs: building once, this takes about a minute the first time ... 1>&2
for /d %%d in ("%mrs_target%\lib*") do rd /s /q "%%d"
pushd "%mrs_root%"
call mvn -B -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dwarnings.fail=false <nul 1>&2
if errorlevel 1 (
  popd
  echo mrs: the build failed. 1>&2
  exit /b 70
)
popd
> "%mrs_target%\built" echo built
goto run
