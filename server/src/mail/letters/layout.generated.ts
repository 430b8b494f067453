// Made by scripts/build-letter-layout.mjs from layout.mjml: change that one and run it again.
export const layoutHtml = `<!doctype html>
<html lang="{{language}}" dir="{{direction}}" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
<head>
<title>{{ subject }}</title>
<!--[if !mso]><!-->
<meta http-equiv="X-UA-Compatible" content="IE=edge">
<!--<![endif]-->
<meta http-equiv="Content-Type" content="text/html; charset=UTF-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<style type="text/css">
#outlook a { padding:0; }
body { margin:0;padding:0;-webkit-text-size-adjust:100%;-ms-text-size-adjust:100%; }
table, td { border-collapse:collapse;mso-table-lspace:0pt;mso-table-rspace:0pt; }
img { border:0;height:auto;line-height:100%; outline:none;text-decoration:none;-ms-interpolation-mode:bicubic; }
p { display:block;margin:13px 0; }
</style>
<!--[if mso]>
<noscript>
<xml>
<o:OfficeDocumentSettings>
<o:AllowPNG/>
<o:PixelsPerInch>96</o:PixelsPerInch>
</o:OfficeDocumentSettings>
</xml>
</noscript>
<![endif]-->
<!--[if lte mso 11]>
<style type="text/css">
.mj-outlook-group-fix { width:100% !important; }
</style>
<![endif]-->
<style type="text/css">
@media only screen and (min-width:480px) {
.mj-column-per-100 { width:100% !important; max-width: 100%; }
}
</style>
<style media="screen and (min-width:480px)">
.moz-text-html .mj-column-per-100 { width:100% !important; max-width: 100%; }
</style>
<style type="text/css">
:root {
color-scheme: light dark;
supported-color-schemes: light dark;
}
@media (max-width: 560px) {
.card,
.card > table > tbody > tr > td {
border-radius: 0 !important;
}
}
@media (prefers-color-scheme: dark) {
body,
.page,
.page > div {
background: #14191f !important;
}
.card,
.card > table,
.card > table > tbody > tr > td {
background: #1f262e !important;
}
.words div {
color: #e6ebf0 !important;
}
.words a {
color: #9bcdf2 !important;
}
.quiet div,
.quiet a,
.words .small {
color: #b3bfcb !important;
}
.aside {
background: #2a333d !important;
}
.button td,
.button a {
background: #ffffff !important;
color: #111111 !important;
}
}
</style>
<meta name="color-scheme" content="light dark"> <meta name="supported-color-schemes" content="light dark"> <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no">
</head>
<body class="page" style="word-spacing:normal;background-color:#f2f4f6;">
<div aria-label="{{ subject }}" aria-roledescription="email" role="article" lang="{{language}}" dir="{{direction}}" style="word-spacing:normal;background-color:#f2f4f6;">
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:560px;" width="560" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div style="margin:0px auto;max-width:560px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:24px 0 12px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:560px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" class="words quiet" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;font-weight:600;line-height:1.55;text-align:left;color:#55626f;">{{ organisation }}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="card-outlook" role="presentation" style="width:560px;" width="560" bgcolor="#ffffff" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:560px;border-radius:12px;overflow:hidden;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;">
<tbody>
<tr>
<td style="border-radius:12px;direction:ltr;font-size:0px;padding:32px 0 16px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:560px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" class="words" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"><h1 style="margin: 0 0 20px; font-size: 25px; line-height: 1.25; font-weight: 700;">{{ heading }}</h1>
{{#greeting}}
<p style="margin: 0 0 16px;">{{ greeting }}</p>
{{/greeting}}
{{#paragraphs}}
<p style="margin: 0 0 16px;">{{#lines}}{{ text }}{{#more}}<br>{{/more}}{{/lines}}</p>
{{/paragraphs}}</div>
</td>
</tr>
{{#note}}
<tr>
<td align="left" class="words" style="font-size:0px;padding:4px 24px 20px;word-break:break-word;">
<div style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr>
<td class="aside" style="background: #eef3f7; border-radius: 8px; padding: 18px 18px 2px;">
<p class="title" style="margin: 0 0 8px;"><strong>{{ title }}</strong></p>
{{#paragraphs}}
<p style="margin: 0 0 16px;">{{#lines}}{{ text }}{{#more}}<br>{{/more}}{{/lines}}</p>
{{/paragraphs}}
</td>
</tr>
</table></div>
</td>
</tr>
{{/note}}
<tr>
<td align="left" class="words" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;">{{#list}}
<p class="title" style="margin: 0 0 8px;"><strong>{{ title }}</strong></p>
<ul style="margin: 0 0 16px; padding: 0 22px;">
{{#items}}
<li style="margin: 0 0 6px;">{{.}}</li>
{{/items}}
</ul>
{{/list}}
{{#afterList}}
<p style="margin: 0 0 16px;">{{#lines}}{{ text }}{{#more}}<br>{{/more}}{{/lines}}</p>
{{/afterList}}</div>
</td>
</tr>
{{#button}}
<tr>
<td align="left" class="button" style="font-size:0px;padding:8px 24px 16px;word-break:break-word;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;">
<tbody>
<tr>
<td align="center" bgcolor="#111111" role="presentation" style="border:none;border-radius:8px;cursor:auto;mso-padding-alt:15px 28px;background:#111111;" valign="middle">
<a href="{{url}}" style="display: inline-block; background: #111111; color: #ffffff; font-family: system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif; font-size: 17px; font-weight: 600; line-height: 120%; margin: 0; text-decoration: none; text-transform: none; padding: 15px 28px; mso-padding-alt: 0px; border-radius: 8px;" target="_blank">
{{ label }}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
{{/button}}
<tr>
<td align="left" class="words" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;">{{#button}}
{{#hint}}
<p class="small" style="margin: 0 0 4px; font-size: 14px; color: #55626f;">{{ hint }}</p>
{{/hint}}
<p class="small address" dir="ltr" style="font-size: 14px; color: #55626f; margin: 0 0 16px;">{{ url }}</p>
{{/button}}
{{#afterButton}}
<p style="margin: 0 0 16px;">{{#lines}}{{ text }}{{#more}}<br>{{/more}}{{/lines}}</p>
{{/afterButton}}
{{#apps}}
<p style="margin: 0 0 16px;"><a href="{{url}}" style="color: #111111; font-weight: 600;">{{ label }}</a></p>
{{/apps}}
{{#video}}
<p style="margin: 0 0 16px;"><a href="{{url}}" style="color: #111111; font-weight: 600;">{{ label }}</a></p>
{{/video}}
{{#closing}}
<p style="margin: 0 0 16px;">{{#lines}}{{ text }}{{#more}}<br>{{/more}}{{/lines}}</p>
{{/closing}}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:560px;" width="560" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div style="margin:0px auto;max-width:560px;">
<table align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;">
<tbody>
<tr>
<td style="direction:ltr;font-size:0px;padding:20px 0 32px;text-align:center;">
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:560px;" ><![endif]-->
<div class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;">
<table border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%">
<tbody>
<tr>
<td align="left" class="words quiet footer" style="font-size:0px;padding:0 24px;word-break:break-word;">
<div style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:1.55;text-align:left;color:#55626f;">{{#smallPrint}}
<p style="margin: 0 0 8px;">{{#lines}}{{ text }}{{#more}}<br>{{/more}}{{/lines}}</p>
{{/smallPrint}}
{{#decline}}
<p style="margin: 0 0 8px;">{{ question }} <a href="{{url}}" style="color: #55626f;">{{ label }}</a></p>
{{/decline}}
{{#support}}
<p style="margin: 0 0 8px;">
{{ label }} {{#href}}<a href="{{href}}" style="color: #55626f;">{{ address }}</a>{{/href}}{{^href}}{{ address }}{{/href}}
</p>
{{/support}}
{{#privacy}}
<p style="margin: 0 0 8px;"><a href="{{url}}" style="color: #55626f;">{{ label }}</a></p>
{{/privacy}}</div>
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</td>
</tr>
</tbody>
</table>
</div>
<!--[if mso | IE]></td></tr></table><![endif]-->
</div>
</body>
</html>`;
