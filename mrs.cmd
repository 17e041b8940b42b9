@echo off
rem Runs the console. Builds it first if it is missing; run "mvn package" yourself after changing sources.
setlocal
set "home=%~dp0"
if not exist "%home%slack-bot\target\built" (
  echo mrs: building once, this takes about a minute the first time ... 1>&2
  pushd "%home%"
  call mvn -B -q package -Dmaven.test.skip=true -Dspotless.check.skip=true -Dwarnings.fail=false 1>&2
  if errorlevel 1 (
    popd
    echo mrs: the build failed. 1>&2
    exit /b 70
  )
  popd
  type nul > "%home%slack-bot\target\built"
)
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "lib=%home%slack-bot\target"
set "author="
if "%~1"=="check" set "author=;%lib%\lib-author\*"
if "%~1"=="bot" goto bot
if "%~1"=="unmatched" goto bot
"%java%" -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -XX:-UsePerfData -Dfile.encoding=UTF-8 -Dslf4j.provider=org.slf4j.nop.NOPServiceProvider -Dslf4j.internal.verbosity=WARN "-Dmrs.home=%home%." -cp "%lib%\slack-bot.jar;%lib%\lib\*;%lib%\lib-console\*%author%" org.mrskb.slack.console.Main %*
exit /b %errorlevel%
:bot
"%java%" -XX:+ExitOnOutOfMemoryError -Dfile.encoding=UTF-8 -cp "%lib%\slack-bot.jar;%lib%\lib\*;%lib%\lib-bot\*" org.mrskb.slack.bot.BotMain %*
exit /b %errorlevel%
