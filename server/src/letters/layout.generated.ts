// Made by scripts/build-letter-layout.mjs from layout.mjml: change that one and run it again.
export const layoutHtml = `<!doctype html>
<html lang="{{language}}" dir="auto" xmlns="http://www.w3.org/1999/xhtml" xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office">
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
p {
margin: 0 0 12px;
}
p:last-child {
margin-bottom: 0;
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
.quiet div,
.quiet a {
color: #b3bfcb !important;
}
.words a {
color: #9bcdf2 !important;
}
.note td {
background: #2a333d !important;
}
.button td,
.button a {
background: #ffffff !important;
color: #111111 !important;
}
}
</style>
<meta name="color-scheme" content="light dark"> <meta name="supported-color-schemes"
content="light dark"> <meta name="format-detection"
content="telephone=no,date=no,address=no,email=no,url=no">
</head>
<body  class="page" style="word-spacing:normal;background-color:#f2f4f6;">
<div
aria-label="{{ subject }}" aria-roledescription="email" role="article" lang="{{language}}" dir="auto" style="word-spacing:normal;background-color:#f2f4f6;"
>
<!--[if mso | IE]><table align="center" border="0" cellpadding="0" cellspacing="0" class="" role="presentation" style="width:560px;" width="560" ><tr><td style="line-height:0px;font-size:0px;mso-line-height-rule:exactly;"><![endif]-->
<div  style="margin:0px auto;max-width:560px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:24px 0 8px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:560px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
{{#organisation}}
<tr>
<td
align="left" class="words quiet" style="font-size:0px;padding:0 24px 4px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;font-weight:600;line-height:1.55;text-align:left;color:#55626f;"
>{{
organisation
}}</div>
</td>
</tr>
{{/organisation}}
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
<div  class="card" style="background:#ffffff;background-color:#ffffff;margin:0px auto;max-width:560px;border-radius:12px;overflow:hidden;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="background:#ffffff;background-color:#ffffff;width:100%;border-collapse:separate;"
>
<tbody>
<tr>
<td
style="border-radius:12px;direction:ltr;font-size:0px;padding:32px 0 16px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:560px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 20px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
><h1 style="margin: 0; font-size: 25px; line-height: 1.25; font-weight: 700">
{{ heading }}
</h1></div>
</td>
</tr>
{{#greeting}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
>{{ greeting }}</div>
</td>
</tr>
{{/greeting}}{{#paragraphs}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
>{{#lines}}{{ text }}{{#more}}<br />{{/more}}{{/lines}}</div>
</td>
</tr>
{{/paragraphs}}{{#note}}
<tr>
<td
align="left" class="words note" style="font-size:0px;padding:4px 24px 20px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
><table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0">
<tr>
<td
style="
background: #eef3f7;
border-radius: 8px;
padding: 16px 18px;
word-break: break-word;
"
>
<p>
<strong>{{ title }}</strong>
</p>
{{#paragraphs}}
<p>{{#lines}}{{ text }}{{#more}}<br />{{/more}}{{/lines}}</p>
{{/paragraphs}}
</td>
</tr>
</table></div>
</td>
</tr>
{{/note}}{{#list}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
><p style="margin: 0 0 8px">
<strong>{{ title }}</strong>
</p>
<ul style="margin: 0; padding: 0 22px">
{{#items}}
<li style="margin: 0 0 6px">{{.}}</li>
{{/items}}
</ul></div>
</td>
</tr>
{{/list}}{{#afterList}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
>{{#lines}}{{ text }}{{#more}}<br />{{/more}}{{/lines}}</div>
</td>
</tr>
{{/afterList}}{{#button}}
<tr>
<td
align="left" class="button" style="font-size:0px;padding:8px 24px 24px;word-break:break-word;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="border-collapse:separate;line-height:100%;"
>
<tbody>
<tr>
<td
align="center" bgcolor="#111111" role="presentation" style="border:none;border-radius:8px;cursor:auto;mso-padding-alt:15px 28px;background:#111111;" valign="middle"
>
<a
href="{{url}}" style="display:inline-block;background:#111111;color:#ffffff;font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:17px;font-weight:600;line-height:120%;margin:0;text-decoration:none;text-transform:none;padding:15px 28px;mso-padding-alt:0px;border-radius:8px;" target="_blank"
>
{{ label }}
</a>
</td>
</tr>
</tbody>
</table>
</td>
</tr>
<tr>
<td
align="left" class="words quiet" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:1.55;text-align:left;color:#55626f;"
>{{#hint}}
<p style="margin: 0 0 4px">{{ hint }}</p>
{{/hint}}
<p style="margin: 0; word-break: break-all" dir="ltr">{{ url }}</p></div>
</td>
</tr>
{{/button}}{{#afterButton}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
>{{#lines}}{{ text }}{{#more}}<br />{{/more}}{{/lines}}</div>
</td>
</tr>
{{/afterButton}}{{#apps}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 14px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
><a href="{{url}}" style="color: #111111; font-weight: 600">{{ label }}</a></div>
</td>
</tr>
{{/apps}}{{#video}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
><a href="{{url}}" style="color: #111111; font-weight: 600">{{ label }}</a></div>
</td>
</tr>
{{/video}}{{#closing}}
<tr>
<td
align="left" class="words" style="font-size:0px;padding:0 24px 16px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:16px;line-height:1.55;text-align:left;color:#26313d;"
>{{#lines}}{{ text }}{{#more}}<br />{{/more}}{{/lines}}</div>
</td>
</tr>
{{/closing}}
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
<div  style="margin:0px auto;max-width:560px;">
<table
align="center" border="0" cellpadding="0" cellspacing="0" role="presentation" style="width:100%;"
>
<tbody>
<tr>
<td
style="direction:ltr;font-size:0px;padding:16px 0 32px;text-align:center;"
>
<!--[if mso | IE]><table role="presentation" border="0" cellpadding="0" cellspacing="0"><tr><td class="" style="vertical-align:top;width:560px;" ><![endif]-->
<div
class="mj-column-per-100 mj-outlook-group-fix" style="font-size:0px;text-align:left;direction:ltr;display:inline-block;vertical-align:top;width:100%;"
>
<table
border="0" cellpadding="0" cellspacing="0" role="presentation" style="vertical-align:top;" width="100%"
>
<tbody>
{{#smallPrint}}
<tr>
<td
align="left" class="words quiet" style="font-size:0px;padding:0 24px 8px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:1.55;text-align:left;color:#55626f;"
>{{#lines}}{{ text }}{{#more}}<br />{{/more}}{{/lines}}</div>
</td>
</tr>
{{/smallPrint}}{{#decline}}
<tr>
<td
align="left" class="words quiet" style="font-size:0px;padding:0 24px 8px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:1.55;text-align:left;color:#55626f;"
>{{ question }} <a href="{{url}}" style="color: #55626f">{{ label }}</a></div>
</td>
</tr>
{{/decline}}{{#support}}
<tr>
<td
align="left" class="words quiet" style="font-size:0px;padding:0 24px 8px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:1.55;text-align:left;color:#55626f;"
>{{ label }} {{#href}}<a href="{{href}}" style="color: #55626f">{{ address }}</a
>{{/href}}{{^href}}{{ address }}{{/href}}</div>
</td>
</tr>
{{/support}}{{#privacy}}
<tr>
<td
align="left" class="words quiet" style="font-size:0px;padding:0 24px 8px;word-break:break-word;"
>
<div
style="font-family:system-ui, -apple-system, 'Segoe UI', Roboto, Helvetica, Arial, sans-serif;font-size:14px;line-height:1.55;text-align:left;color:#55626f;"
><a href="{{url}}" style="color: #55626f">{{ label }}</a></div>
</td>
</tr>
{{/privacy}}
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
